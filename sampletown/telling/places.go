package telling

// ChangedWhy are reasons for which a practitioner changed.
var ChangedWhy = []string{
	"The practitioner moved to another office. The three met first and the notes were read out.",
	"Asked for somebody who speaks Punjabi, and there was somebody.",
	"Long illness. The new practitioner had covered for two months and knew the plan.",
	"Came to the service as a duty case; now with the practitioner who stays.",
}

// What fills the gaps of every text, and where everybody lives.
var (
	AccessNeeds = []string{
		"Letters in large print, 16 point or more.", "Reads slowly. Goes through letters together, out loud, and likes time to think.",
		"Uses a wheelchair. Ground floor room, please.", "Hearing aid in the left ear: sit to the right, and away from the corridor.",
		"Appointments after 10, because of morning medication.", "Has ADHD. Short meetings, one thing at a time, a text the day before.",
		"Autistic. Quiet room, no surprises, tell beforehand who will be there.", "Dyslexic. Yellow paper helps; prefers to be told rather than written to.",
		"Anxious in waiting rooms. Rings from outside and is met at the door.", "First language is not English. Plain words, and an interpreter for anything legal.",
		"No phone of their own at present: leave messages with family, first name only.", "Bad back. Needs to stand up now and then.",
	}
	Hobbies = []string{
		"fishing", "five-a-side", "baking", "drawing", "the allotment", "mending bikes", "singing", "boxing training", "chess", "cooking for everybody",
		"growing chillies", "model railways", "the gym", "reading crime novels", "playing the guitar", "walking the dog", "darts", "quiz nights", "sea swimming", "wood carving",
	}
	Trades = []string{
		"plastering", "warehouse work", "bricklaying", "care work", "roofing", "kitchen portering", "driving a forklift", "hairdressing", "scaffolding", "cleaning",
		"painting and decorating", "market trading", "landscaping", "barbering", "delivery driving", "welding", "retail", "fencing", "tyre fitting", "call centre work",
	}
	Courses = []string{
		"the construction site safety card", "the Level 2 barbering course", "the food hygiene certificate", "the maths class at the library", "the forklift licence",
		"the plumbing taster", "the English class", "the IT drop-in", "the horticulture course", "the peer mentor training", "the bike mechanics course", "first aid at work",
	}
	HomeStreets = []string{"Alma Street", "Tarrow Close", "Bethel Terrace", "Foundry Row", "Larch Avenue", "Pier Road", "Quarry Bank", "Somerset Court", "Vicarage Fields", "Weir Lane"}
	Surgeries   = []string{"Bridge Surgery", "the Old Mill practice", "Parkway Health Centre", "the surgery on Weir Lane", "Castle Medical Centre"}
	Activities  = []string{"Group on managing a week", "Debt and benefits morning", "Walk and talk group", "Job club", "One to one on triggers", "Restorative letter", "Community kitchen", ""}
	Shifts      = []string{"Allotments", "Painting the community hall", "Canal towpath", "Charity shop", "Litter pick and recycling", "Park benches", ""}
	RegionNames = []string{
		"Estuary and Vale", "Moor and Coast", "Three Rivers", "The Northern Dales", "Severnside", "The Fens", "Bryn and Bay",
		"The Downs", "Tyne and Fell", "The Marches", "Blackwater", "Sands and Isles",
	}
	TeamNames = []string{"Riverside", "Hillside", "Harbour", "Old Market", "Northgate", "Canal Street", "Castle Green", "Bridge End"}
	Places    = []string{
		"Ashcombe", "Brynmawr Road", "Calderfoot", "Dunmere", "Eastwater", "Fenwick Moor", "Garth", "Hollin", "Inglefield", "Kestrel Hill",
		"Llanfair", "Millbrook", "Netherby", "Oakhanger", "Penrallt", "Quarry", "Rookhope", "Stanwick", "Thornley", "Underwood",
		"Varley", "Westhope", "Yarrow",
	}
	Sides   = []string{"North", "South", "East", "West", "Centre", "Quays", "Park", "Station"}
	Streets = []string{"Bridge Street", "Mill Lane", "Chapel Road", "Station Approach", "Market Place", "Quay Street", "Castle Street"}
)
