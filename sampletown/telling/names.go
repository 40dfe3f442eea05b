package telling

import "math/rand/v2"

// Origin is where a family's names come from.
type Origin struct {
	name          string
	women, men    []string
	Family        []string
	inAHundred    int // how many of a hundred people have such names
	MayBeInWelsh  bool
	ShortForNames map[string]string // what some want to be called
}

// Given lists first names.
func (o Origin) Given(woman bool) []string {
	if woman {
		return o.women
	}
	return o.men
}

// OriginOf deals out an origin by its share.
func OriginOf(random *rand.Rand) Origin {
	drawn := random.IntN(100)
	for _, o := range Origins {
		if drawn < o.inAHundred {
			return o
		}
		drawn -= o.inAHundred
	}
	return Origins[0]
}

// Origins are where the names of the town come from, the commonest first; together they
// make a hundred.
var Origins = []Origin{
	{
		name: "English", inAHundred: 44,
		women: []string{"Kelly", "Leanne", "Charlotte", "Gemma", "Donna", "Stacey", "Amy", "Paula", "Hayley", "Jodie", "Bethany", "Natalie", "Chloe", "Tracey", "Lucy"},
		men: []string{
			"Daniel", "Liam", "Ryan", "Jamie", "Lee", "Craig", "Nathan", "Ashley", "Kieran", "Scott", "Darren", "Joshua", "Callum", "Wayne", "Stuart", "Bradley",
			"Connor", "Michael", "Shane", "Aaron", "Dean", "Terry", "Lewis", "Karl", "Jordan", "Robert", "Gavin", "Adrian", "Peter", "Matthew",
		},
		Family: []string{
			"Ashworth", "Barker", "Carter", "Dawson", "Ellison", "Fletcher", "Greenwood", "Hartley", "Holt", "Jackson", "Kemp", "Lambert", "Marsden", "Naylor",
			"Oldfield", "Parkin", "Ramsden", "Sharp", "Thornton", "Walsh", "Whitaker", "Yates", "Booth", "Crossley", "Dyson", "Farrow", "Goddard", "Hibbert",
			"Ingham", "Judd", "Kitching", "Lomax", "Mercer", "Norcross", "Pickles", "Rudd", "Shelley", "Tipping", "Ward", "Wraith",
		},
		ShortForNames: map[string]string{"Daniel": "Danny", "Joshua": "Josh", "Michael": "Mick", "Robert": "Rob", "Matthew": "Matt", "Charlotte": "Charlie", "Bethany": "Beth"},
	},
	{
		name: "Welsh", inAHundred: 15, MayBeInWelsh: true,
		women:         []string{"Cerys", "Siân", "Bethan", "Nia", "Lowri", "Catrin", "Ffion", "Megan", "Eleri", "Heledd"},
		men:           []string{"Gethin", "Rhys", "Dafydd", "Ieuan", "Owain", "Huw", "Emyr", "Dylan", "Aled", "Iwan", "Geraint", "Steffan", "Llŷr", "Tomos", "Gwyn"},
		Family:        []string{"Hughes", "Price", "Vaughan", "Griffiths", "Pugh", "Bevan", "Llewellyn", "Rees", "Parry", "Morris", "Powell", "Lloyd-Jones", "Prydderch", "Roberts", "Jenkins", "ap Dafydd"},
		ShortForNames: map[string]string{"Dafydd": "Daf", "Geraint": "Ger", "Catrin": "Cat", "Tomos": "Tom"},
	},
	{
		name: "Scottish and Irish", inAHundred: 9,
		women:         []string{"Shona", "Ailsa", "Kirsty", "Niamh", "Aoife", "Siobhán", "Orla", "Mairead"},
		men:           []string{"Callan", "Fraser", "Gregor", "Hamish", "Rory", "Declan", "Eoin", "Ciarán", "Brendan", "Padraig", "Fergus", "Conor"},
		Family:        []string{"McAllister", "MacLeod", "Sinclair", "Drummond", "O'Connell", "Byrne", "Gallagher", "Kavanagh", "McGrath", "O'Shea", "Doherty", "Lafferty"},
		ShortForNames: map[string]string{"Declan": "Dec", "Kirsty": "Kirst"},
	},
	{
		name: "South Asian", inAHundred: 12,
		women: []string{"Aaliyah", "Sana", "Priya", "Nasreen", "Manjit", "Rukhsana", "Anjali", "Shabnam"},
		men: []string{
			"Imran", "Bilal", "Arjun", "Harjit", "Tariq", "Zeeshan", "Kamran", "Rajesh", "Sukhdeep", "Faisal", "Mohammed", "Nikhil", "Shahid", "Rahul", "Usman", "Jaspal",
		},
		Family:        []string{"Hussain", "Begum", "Patel", "Singh Dhaliwal", "Iqbal", "Chowdhury", "Mahmood", "Sharma", "Rahman", "Malik", "Bhatt", "Ahmed", "Sandhu", "Qureshi", "Fernando", "Uddin"},
		ShortForNames: map[string]string{"Mohammed": "Mo", "Sukhdeep": "Sukhi", "Zeeshan": "Zee", "Rajesh": "Raj"},
	},
	{
		name: "African", inAHundred: 7,
		women:         []string{"Chidinma", "Abena", "Fatou", "Hodan", "Rudo", "Selam"},
		men:           []string{"Emeka", "Kwame", "Tunde", "Abdirahman", "Tendai", "Yonas", "Kofi", "Mamadou", "Samuel", "Farai", "Chukwudi", "Liban"},
		Family:        []string{"Okafor", "Mensah", "Adeleke", "Warsame", "Moyo", "Tesfaye", "Boateng", "Diallo", "Nwosu", "Chikafu", "Osei", "Jama"},
		ShortForNames: map[string]string{"Abdirahman": "Abdi", "Chukwudi": "Chudi", "Chidinma": "Chi"},
	},
	{
		name: "Caribbean", inAHundred: 5,
		women:  []string{"Shanice", "Marcia", "Tamika", "Jenelle"},
		men:    []string{"Leroy", "Tyrone", "Marlon", "Jermaine", "Curtis", "Delroy", "Andre", "Romario"},
		Family: []string{"Campbell", "Grant", "Bailey", "Francis", "Josephs", "Pinnock", "St Clair", "Lewin", "Beckford", "Dacres"},
	},
	{
		name: "Eastern European", inAHundred: 6,
		women:         []string{"Agnieszka", "Ioana", "Rasa", "Oksana", "Katarína"},
		men:           []string{"Marek", "Andrei", "Tomasz", "Vasile", "Dainius", "Petr", "Kacper", "Mihai", "Ivo", "Artūrs"},
		Family:        []string{"Kowalski", "Popescu", "Kazlauskas", "Novák", "Wiśniewski", "Ionescu", "Horváth", "Ozoliņš", "Dimitrov", "Lewandowski"},
		ShortForNames: map[string]string{"Tomasz": "Tomek", "Agnieszka": "Aga"},
	},
	{
		name: "elsewhere", inAHundred: 2,
		women:  []string{"Leila", "Mei", "Rosa", "Yasmin"},
		men:    []string{"Reza", "Wei", "Diego", "Karwan", "Minh", "Emre"},
		Family: []string{"Karimi", "Zhang", "Almeida", "Barzani", "Nguyen", "Yıldız", "Haddad", "Costa"},
	},
}
