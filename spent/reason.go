package spent

// Code names a reason.
type Code string

// The reasons, in the order in which they can come. What each says is in phrases.go.
const (
	TermEnds            Code = "term_ends"               // a term begun on From is over on To
	Schedule18NotSaid   Code = "schedule_18_not_said"    // over 4 years, and the question was not answered
	NoTermOver4Years    Code = "no_term_over_4_years"    // a Schedule 18 offence, and each term is short enough
	CustodyUpToAYear    Code = "custody_up_to_1_year"    // so many Months from From end on To
	CustodyUpTo4Years   Code = "custody_up_to_4_years"   // the same
	CustodyOver4Years   Code = "custody_over_4_years"    // the same
	AddedAfterwards     Code = "added_afterwards"        // so many Months from From end on To
	DayInHand           Code = "day_in_hand"             // the Act's own day may be one earlier
	OrderEnds           Code = "order_ends"              // an order begun on From is over on To
	LengthUnstated      Code = "length_unstated"         // section 5(3): so many Months from From end on To
	OrderUnending       Code = "order_unending"          // until a court ends it
	FromConviction      Code = "from_conviction"         // so many Months from From end on To
	SpentAtOnce         Code = "spent_at_once"           // on the day of conviction, To
	PaidOn              Code = "paid_on"                 // paid in full on To
	NotPaid             Code = "not_paid"                // not paid in full
	NeverByKind         Code = "never_by_kind"           // this sentence is never spent
	NeverByTerm         Code = "never_by_term"           // a Schedule 18 offence and a term over 4 years
	TooLong             Code = "too_long"                // longer than the Months the sentence can have
	MakesNoDifference   Code = "makes_no_difference"     // not a sentence in this sense
	LongestDecides      Code = "longest_decides"         // of several sentences, to To
	RunsOnWithLater     Code = "runs_on_with_later"      // a later conviction, Other, takes it to To
	RunsOnWithEarlier   Code = "runs_on_with_earlier"    // an earlier one does
	UnendingWithLater   Code = "unending_with_later"     // a later conviction, Other, has no end
	UnendingWithEarlier Code = "unending_with_earlier"   // an earlier one has none
	NeverWithLater      Code = "never_with_later"        // a later conviction, Other, is never spent
	WaitsForPayment     Code = "waits_for_payment"       // Other's compensation is not paid
	WaitsForCorrection  Code = "waits_for_correction"    // Other has an impossible length
	KeepsToItself       Code = "keeps_to_itself"         // an order that lengthens its own conviction only
	ByGuidance          Code = "by_guidance"             // the time is guidance, not the Act's table
	CheckerDiffers      Code = "checker_differs"         // the public checker may say otherwise
	TodaysLaw           Code = "todays_law"              // the periods since From hold for every conviction
	SpentWhenGiven      Code = "spent_when_given"        // a caution without conditions
	ConditionsEndFirst  Code = "conditions_end_first"    // before so many Months from From, on To
	ConditionsCutShort  Code = "conditions_three_months" // so many Months from From end on To
	SpentAfter          Code = "spent_after"             // once To is over
	OnlyApproximate     Code = "only_approximate"        // because the record's days are
	NotLegalAdvice      Code = "not_legal_advice"        // and what being spent does not help with
)

// Reason is one step towards a result, as figures; Text puts it into words.
type Reason struct {
	Code      Code
	Entry     int      // which entry of the record it is about, from 0
	Sentence  int      // which sentence of it, from 0; -1 when it is about the whole entry
	Disposal  Disposal // where one is spoken of
	Length    Length   // the sentence's
	Months    int      // counted or added; 0 when there are none
	From, To  Date     // the days it counts from and to
	Other     int      // another entry, where OtherDate is given
	OtherDate Date     // that entry's day of conviction
}

// custodyRows are the reasons of the rows of tables/custody.csv, in order.
var custodyRows = [...]Code{CustodyUpToAYear, CustodyUpTo4Years, CustodyOver4Years}

// Text is the reason in words, for the person whose record it is.
func (r Reason) Text(l Language) string {
	return phrases[r.Code].in(l,
		"{disposal}", r.Disposal.Text(l), "{length}", r.Length.Text(l), "{months}", monthsText(r.Months, l),
		"{from}", r.From.Text(l), "{to}", r.To.Text(l), "{other}", r.OtherDate.Text(l))
}
