package sampletown

import "math/rand/v2"

// origin is where a family's names come from.
type origin struct {
	name          string
	women, men    []string
	family        []string
	inAHundred    int // how many of a hundred people have such names
	mayBeInWelsh  bool
	shortForNames map[string]string // what some want to be called
}

func (o origin) given(woman bool) []string {
	if woman {
		return o.women
	}
	return o.men
}

// originOf deals out an origin by its share.
func originOf(random *rand.Rand) origin {
	drawn := random.IntN(100)
	for _, o := range origins {
		if drawn < o.inAHundred {
			return o
		}
		drawn -= o.inAHundred
	}
	return origins[0]
}

var origins = []origin{
	{
		name: "English", inAHundred: 44,
		women: []string{"Kelly", "Leanne", "Charlotte", "Gemma", "Donna", "Stacey", "Amy", "Paula", "Hayley", "Jodie", "Bethany", "Natalie", "Chloe", "Tracey", "Lucy"},
		men: []string{
			"Daniel", "Liam", "Ryan", "Jamie", "Lee", "Craig", "Nathan", "Ashley", "Kieran", "Scott", "Darren", "Joshua", "Callum", "Wayne", "Stuart", "Bradley",
			"Connor", "Michael", "Shane", "Aaron", "Dean", "Terry", "Lewis", "Karl", "Jordan", "Robert", "Gavin", "Adrian", "Peter", "Matthew",
		},
		family: []string{
			"Ashworth", "Barker", "Carter", "Dawson", "Ellison", "Fletcher", "Greenwood", "Hartley", "Holt", "Jackson", "Kemp", "Lambert", "Marsden", "Naylor",
			"Oldfield", "Parkin", "Ramsden", "Sharp", "Thornton", "Walsh", "Whitaker", "Yates", "Booth", "Crossley", "Dyson", "Farrow", "Goddard", "Hibbert",
			"Ingham", "Judd", "Kitching", "Lomax", "Mercer", "Norcross", "Pickles", "Rudd", "Shelley", "Tipping", "Ward", "Wraith",
		},
		shortForNames: map[string]string{"Daniel": "Danny", "Joshua": "Josh", "Michael": "Mick", "Robert": "Rob", "Matthew": "Matt", "Charlotte": "Charlie", "Bethany": "Beth"},
	},
	{
		name: "Welsh", inAHundred: 15, mayBeInWelsh: true,
		women:         []string{"Cerys", "Siân", "Bethan", "Nia", "Lowri", "Catrin", "Ffion", "Megan", "Eleri", "Heledd"},
		men:           []string{"Gethin", "Rhys", "Dafydd", "Ieuan", "Owain", "Huw", "Emyr", "Dylan", "Aled", "Iwan", "Geraint", "Steffan", "Llŷr", "Tomos", "Gwyn"},
		family:        []string{"Hughes", "Price", "Vaughan", "Griffiths", "Pugh", "Bevan", "Llewellyn", "Rees", "Parry", "Morris", "Powell", "Lloyd-Jones", "Prydderch", "Roberts", "Jenkins", "ap Dafydd"},
		shortForNames: map[string]string{"Dafydd": "Daf", "Geraint": "Ger", "Catrin": "Cat", "Tomos": "Tom"},
	},
	{
		name: "Scottish and Irish", inAHundred: 9,
		women:         []string{"Shona", "Ailsa", "Kirsty", "Niamh", "Aoife", "Siobhán", "Orla", "Mairead"},
		men:           []string{"Callan", "Fraser", "Gregor", "Hamish", "Rory", "Declan", "Eoin", "Ciarán", "Brendan", "Padraig", "Fergus", "Conor"},
		family:        []string{"McAllister", "MacLeod", "Sinclair", "Drummond", "O'Connell", "Byrne", "Gallagher", "Kavanagh", "McGrath", "O'Shea", "Doherty", "Lafferty"},
		shortForNames: map[string]string{"Declan": "Dec", "Kirsty": "Kirst"},
	},
	{
		name: "South Asian", inAHundred: 12,
		women: []string{"Aaliyah", "Sana", "Priya", "Nasreen", "Manjit", "Rukhsana", "Anjali", "Shabnam"},
		men: []string{
			"Imran", "Bilal", "Arjun", "Harjit", "Tariq", "Zeeshan", "Kamran", "Rajesh", "Sukhdeep", "Faisal", "Mohammed", "Nikhil", "Shahid", "Rahul", "Usman", "Jaspal",
		},
		family:        []string{"Hussain", "Begum", "Patel", "Singh Dhaliwal", "Iqbal", "Chowdhury", "Mahmood", "Sharma", "Rahman", "Malik", "Bhatt", "Ahmed", "Sandhu", "Qureshi", "Fernando", "Uddin"},
		shortForNames: map[string]string{"Mohammed": "Mo", "Sukhdeep": "Sukhi", "Zeeshan": "Zee", "Rajesh": "Raj"},
	},
	{
		name: "African", inAHundred: 7,
		women:         []string{"Chidinma", "Abena", "Fatou", "Hodan", "Rudo", "Selam"},
		men:           []string{"Emeka", "Kwame", "Tunde", "Abdirahman", "Tendai", "Yonas", "Kofi", "Mamadou", "Samuel", "Farai", "Chukwudi", "Liban"},
		family:        []string{"Okafor", "Mensah", "Adeleke", "Warsame", "Moyo", "Tesfaye", "Boateng", "Diallo", "Nwosu", "Chikafu", "Osei", "Jama"},
		shortForNames: map[string]string{"Abdirahman": "Abdi", "Chukwudi": "Chudi", "Chidinma": "Chi"},
	},
	{
		name: "Caribbean", inAHundred: 5,
		women:  []string{"Shanice", "Marcia", "Tamika", "Jenelle"},
		men:    []string{"Leroy", "Tyrone", "Marlon", "Jermaine", "Curtis", "Delroy", "Andre", "Romario"},
		family: []string{"Campbell", "Grant", "Bailey", "Francis", "Josephs", "Pinnock", "St Clair", "Lewin", "Beckford", "Dacres"},
	},
	{
		name: "Eastern European", inAHundred: 6,
		women:         []string{"Agnieszka", "Ioana", "Rasa", "Oksana", "Katarína"},
		men:           []string{"Marek", "Andrei", "Tomasz", "Vasile", "Dainius", "Petr", "Kacper", "Mihai", "Ivo", "Artūrs"},
		family:        []string{"Kowalski", "Popescu", "Kazlauskas", "Novák", "Wiśniewski", "Ionescu", "Horváth", "Ozoliņš", "Dimitrov", "Lewandowski"},
		shortForNames: map[string]string{"Tomasz": "Tomek", "Agnieszka": "Aga"},
	},
	{
		name: "elsewhere", inAHundred: 2,
		women:  []string{"Leila", "Mei", "Rosa", "Yasmin"},
		men:    []string{"Reza", "Wei", "Diego", "Karwan", "Minh", "Emre"},
		family: []string{"Karimi", "Zhang", "Almeida", "Barzani", "Nguyen", "Yıldız", "Haddad", "Costa"},
	},
}
