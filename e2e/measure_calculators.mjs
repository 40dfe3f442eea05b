// Measures the bars of the two calculators: sets of predictors and records a second on one
// core, allocations, and the time from a command's start to its first answer; the middle
// of several runs of each. Exits 1 where a bar is missed.
import { execFileSync, spawn } from 'node:child_process'

const runs = 5
const missed = []
const middle = (all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)]

function say (what, measured, word, bar, unit, met) {
  console.log(`${what.padEnd(36)} ${measured.toFixed(unit === 'ms' ? 1 : 0).padStart(8)} of ${word} ${bar} ${unit}`)
  if (!met) missed.push(what)
}

for (const [what, folder, name, unit, bar] of [
  ['full predictor sets, one core', './actuarial/ogrs4', 'FullSet', 'sets/s', 200_000],
  ['spent records, one core', './spent', 'When', 'records/s', 1_000_000]
]) {
  const said = execFileSync('go', ['test', '-run', '^$', '-bench', `^Benchmark${name}$`, '-count', String(runs), folder],
    { encoding: 'utf8', env: { ...process.env, GOMAXPROCS: '1' } })
  const read = (of) => [...said.matchAll(new RegExp(`([\\d.]+) ${of}`, 'g'))].map((found) => Number(found[1]))
  const speeds = read(unit)
  if (speeds.length !== runs) throw new Error(said)
  const speed = middle(speeds)
  say(what, speed, 'at least', bar, unit, speed >= bar)
  const allocations = Math.max(...read('allocs/op'))
  say(`  allocations a call, ${folder}`, allocations, 'at most', 0, 'allocations', allocations === 0)
}

for (const [command, question] of [
  ['actuarial', '{"predictor":"arp","input":{}}'],
  ['spent', '{"jurisdiction":"england-wales","caution_or_convictions":[]}']
]) {
  const times = []
  for (let i = 0; i < 4 * runs + 1; i++) times.push(await firstAnswer(command, question))
  const time = middle(times)
  say(`first answer of ${command}`, time, 'at most', 25, 'ms', time <= 25)
}

function firstAnswer (command, question) {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const child = spawn('bin/throughline', [command], { stdio: ['pipe', 'pipe', 'inherit'] })
    child.on('error', reject)
    child.stdout.once('data', () => {
      const took = performance.now() - began
      child.on('close', () => resolve(took))
      child.stdin.end()
    })
    child.stdin.write(question + '\n')
  })
}

if (missed.length) {
  console.log('missed: ' + missed.join('; '))
  process.exitCode = 1
}
