package shell

import "throughline/platform/words"

// saying is what stands round every page, and what is said when something goes wrong.
var saying = struct {
	Product, LeaveQuickly, LeaveMeans, Back, Places, SignOut, Away, AwayAdvice                    words.Phrase
	NoPage, NoPageAdvice, PutRight, PutRightAdvice, ChangedAdvice, NotOpen, NotOpenAdvice, Unread words.Phrase
	UnreadAdvice, TooMuch, TooMuchAdvice, OurSide, OurSideAdvice, SignInAgain, GoHome, YouTyped   words.Phrase
	SendAgain, Reference                                                                          words.Phrase
}{
	Product:      words.Phrase{En: "Throughline", Cy: "Throughline"},
	LeaveQuickly: words.Phrase{En: "Leave quickly", Cy: "Gadael yn gyflym"},
	LeaveMeans:   words.Phrase{En: "Leave quickly opens the weather. You stay signed in until you sign out.", Cy: "Mae Gadael yn gyflym yn agor y tywydd. Byddwch yn dal wedi mewngofnodi nes i chi allgofnodi."},
	Back:         words.Phrase{En: "Back", Cy: "Yn ôl"},
	Places:       words.Phrase{En: "Where to go", Cy: "Ble i fynd"},
	SignOut:      words.Phrase{En: "Sign out", Cy: "Allgofnodi"},

	Away:           words.Phrase{En: "You have been away for a while", Cy: "Rydych wedi bod i ffwrdd am sbel"},
	AwayAdvice:     words.Phrase{En: "Nothing you typed is lost. Sign in again on a new page. Then come back here and send it.", Cy: "Nid oes dim a deipioch wedi'i golli. Mewngofnodwch eto ar dudalen newydd. Yna dewch yn ôl yma a'i anfon."},
	NoPage:         words.Phrase{En: "We could not find that page", Cy: "Nid oedd modd i ni ddod o hyd i'r dudalen honno"},
	NoPageAdvice:   words.Phrase{En: "Nothing of yours is lost. Go to your home page and start from there.", Cy: "Nid oes dim o'ch eiddo wedi'i golli. Ewch i'ch tudalen hafan a dechreuwch o'r fan honno."},
	PutRight:       words.Phrase{En: "Something needs to be put right", Cy: "Mae angen cywiro rhywbeth"},
	PutRightAdvice: words.Phrase{En: "Nothing you typed is lost. Go back, change it and send it again.", Cy: "Nid oes dim a deipioch wedi'i golli. Ewch yn ôl, newidiwch ef ac anfonwch ef eto."},
	ChangedAdvice:  words.Phrase{En: "Nothing you typed is lost. Open the page again to see how it is now.", Cy: "Nid oes dim a deipioch wedi'i golli. Agorwch y dudalen eto i weld sut mae nawr."},
	NotOpen:        words.Phrase{En: "We could not be sure that this came from you", Cy: "Nid oedd modd i ni fod yn siŵr mai oddi wrthych chi y daeth hwn"},
	NotOpenAdvice:  words.Phrase{En: "Nothing was changed and nothing is lost. If you wrote this, send it again.", Cy: "Ni newidiwyd dim ac nid oes dim wedi'i golli. Os chi ysgrifennodd hwn, anfonwch ef eto."},
	Unread:         words.Phrase{En: "We could not read all of that", Cy: "Nid oedd modd i ni ddarllen y cyfan"},
	UnreadAdvice:   words.Phrase{En: "What we could read is below. Open the page again and send it once more.", Cy: "Mae'r hyn y gallem ei ddarllen isod. Agorwch y dudalen eto a'i anfon unwaith yn rhagor."},
	TooMuch:        words.Phrase{En: "That was too much to send at once", Cy: "Roedd hynny'n ormod i'w anfon ar unwaith"},
	TooMuchAdvice:  words.Phrase{En: "Go back: your words are still there. Send them in smaller parts.", Cy: "Ewch yn ôl: mae eich geiriau yno o hyd. Anfonwch nhw mewn rhannau llai."},
	OurSide:        words.Phrase{En: "Sorry, something went wrong on our side", Cy: "Mae'n ddrwg gennym, aeth rhywbeth o'i le ar ein hochr ni"},
	OurSideAdvice:  words.Phrase{En: "It was nothing you did. Try again in a few minutes. If it happens again, tell us the code below.", Cy: "Nid eich bai chi oedd hyn. Rhowch gynnig arall arni ymhen ychydig funudau. Os bydd yn digwydd eto, dywedwch y cod isod wrthym."},
	SignInAgain:    words.Phrase{En: "Sign in (opens a new page)", Cy: "Mewngofnodi (yn agor tudalen newydd)"},
	GoHome:         words.Phrase{En: "Go to my home page", Cy: "Mynd i'm tudalen hafan"},
	YouTyped:       words.Phrase{En: "What you typed", Cy: "Yr hyn a deipioch"},
	SendAgain:      words.Phrase{En: "Send it again", Cy: "Ei anfon eto"},
	Reference:      words.Phrase{En: "Code: {reference}", Cy: "Cod: {reference}"},
}
