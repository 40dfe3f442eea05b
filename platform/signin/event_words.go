package signin

import "throughline/platform/words"

// EventWords says what each event of signing in was, in the history of a record.
var EventWords = map[string]words.Phrase{
	"AccountInvited": {En: "They were invited to their account", Cy: "Cawsant wahoddiad i'w cyfrif"},
	"InvitationUsed": {En: "An invitation was used", Cy: "Defnyddiwyd gwahoddiad"},
	"PasswordSet":    {En: "A password was set", Cy: "Gosodwyd cyfrinair"},
	"SignInRefused":  {En: "A sign-in was refused", Cy: "Gwrthodwyd mewngofnodi"},
	"SignedIn":       {En: "They signed in", Cy: "Mewngofnodwyd"},
}
