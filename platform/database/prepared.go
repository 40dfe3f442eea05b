package database

import (
	"context"
	"database/sql"
	"sync"
)

// prepared keeps statements ready, because SQLite would otherwise parse and plan
// the same text again for every page.
type prepared struct {
	mu         sync.RWMutex
	statements map[string]*sql.Stmt
	on         interface {
		PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)
	}
}

func (p *prepared) statement(ctx context.Context, query string) (*sql.Stmt, error) {
	p.mu.RLock()
	ready := p.statements[query]
	p.mu.RUnlock()
	if ready != nil {
		return ready, nil
	}
	made, err := p.on.PrepareContext(context.WithoutCancel(ctx), query)
	if err != nil {
		return nil, err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if ready := p.statements[query]; ready != nil {
		return ready, made.Close()
	}
	if p.statements == nil {
		p.statements = map[string]*sql.Stmt{}
	}
	p.statements[query] = made
	return made, nil
}

// query looks once whether anybody still waits. To be called off in the middle would cost
// two goroutines for every statement, more than most statements take: whoever leaves is
// noticed at the next one.
func (p *prepared) query(ctx context.Context, query string, args []any) (*sql.Rows, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	ready, err := p.statement(ctx, query)
	if err != nil {
		return nil, err
	}
	return ready.QueryContext(context.WithoutCancel(ctx), args...)
}

func (p *prepared) exec(ctx context.Context, query string, args []any) (sql.Result, error) {
	ready, err := p.statement(ctx, query)
	if err != nil {
		return nil, err
	}
	return ready.ExecContext(ctx, args...)
}

// put writes at once: SQLite is no journey away.
func (p *prepared) put(ctx context.Context, w write) error {
	result, err := p.exec(ctx, w.query, w.args)
	if err != nil || !w.own {
		return err
	}
	rows, err := result.RowsAffected()
	if err != nil {
		return err
	}
	return w.met(rows)
}

func (p *prepared) close() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, ready := range p.statements {
		ready.Close()
	}
	p.statements = nil
}
