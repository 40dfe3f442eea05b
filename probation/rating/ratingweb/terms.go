package ratingweb

import "throughline/platform/words"

// termName says a term of the predictor in plain words, by its published name.
func termName(published string) words.Phrase {
	if said, ok := termNames[published]; ok {
		return said
	}
	return words.Same(published)
}

var termNames = map[string]words.Phrase{
	"two_year_intercept_weight":                         {En: "Starting point for everyone, over two years", Cy: "Man cychwyn i bawb, dros ddwy flynedd"},
	"age_gender_polynomial_weight":                      {En: "Age at the start of the sentence or at release, for this gender", Cy: "Oedran ar ddechrau'r ddedfryd neu wrth ryddhau, ar gyfer y rhywedd hwn"},
	"gender_weight":                                     {En: "Gender", Cy: "Rhywedd"},
	"offence_group_weight":                              {En: "Kind of current offence", Cy: "Math o drosedd bresennol"},
	"first_sanction_weight":                             {En: "This is the first sanction", Cy: "Dyma'r sancsiwn cyntaf"},
	"second_sanction_weight":                            {En: "This is the second sanction", Cy: "Dyma'r ail sancsiwn"},
	"total_number_of_sanctions_for_all_offences_weight": {En: "Number of sanctions", Cy: "Nifer y sancsiynau"},
	"second_sanction_gap_weight":                        {En: "Years between the first and the second sanction", Cy: "Blynyddoedd rhwng y sancsiwn cyntaf a'r ail"},
	"offence_free_months_weight":                        {En: "Months without an offence since then", Cy: "Misoedd heb drosedd ers hynny"},
	"copas_score":                                       {En: "How often sanctioned over the years (Copas rate)", Cy: "Pa mor aml y cafwyd sancsiynau dros y blynyddoedd (cyfradd Copas)"},
	"copas_score_squared":                               {En: "How often sanctioned over the years, squared", Cy: "Pa mor aml y cafwyd sancsiynau dros y blynyddoedd, wedi'i sgwario"},
	"suitable_accommodation_weight":                     {En: "Where they live", Cy: "Lle maent yn byw"},
	"unemployed_weight":                                 {En: "Out of work", Cy: "Heb waith"},
	"live_in_relationship_weight":                       {En: "Living with a partner", Cy: "Byw gyda phartner"},
	"relationship_quality_weight":                       {En: "Problems in the relationship with a partner", Cy: "Problemau yn y berthynas â phartner"},
	"multiplicative_relationship_weight":                {En: "Problems in the relationship while living together", Cy: "Problemau yn y berthynas wrth fyw gyda'i gilydd"},
	"domestic_violence_weight":                          {En: "Evidence of domestic abuse", Cy: "Tystiolaeth o gam-drin domestig"},
	"regular_offending_activities_weight":               {En: "Regular activities that encourage offending", Cy: "Gweithgareddau rheolaidd sy'n annog troseddu"},
	"drug_motivation_weight":                            {En: "Motivation to tackle drug use", Cy: "Cymhelliad i fynd i'r afael â defnyddio cyffuriau"},
	"chronic_drinking_problems_weight":                  {En: "Problems with drinking now", Cy: "Problemau gydag yfed nawr"},
	"binge_drinking_problems_weight":                    {En: "Drinking a lot in one go", Cy: "Yfed llawer ar y tro"},
	"impulsivity_problems_weight":                       {En: "Acting without thinking", Cy: "Gweithredu heb feddwl"},
	"pro_criminal_attitudes_weight":                     {En: "Attitudes that favour crime", Cy: "Agweddau sy'n ffafrio troseddu"},
	"heroin_usage_weight":                               {En: "Heroin", Cy: "Heroin"},
	"other_opiate_usage_weight":                         {En: "Other opiates", Cy: "Opiadau eraill"},
	"crack_cocaine_usage_weight":                        {En: "Crack cocaine", Cy: "Crac cocên"},
	"powder_cocaine_usage_weight":                       {En: "Powder cocaine", Cy: "Cocên powdr"},
	"misused_prescription_drug_usage_weight":            {En: "Misused prescription drugs", Cy: "Camddefnyddio cyffuriau presgripsiwn"},
	"benzodiazepines_usage_weight":                      {En: "Benzodiazepines", Cy: "Bensodiasepinau"},
	"cannabis_usage_weight":                             {En: "Cannabis", Cy: "Canabis"},
	"steroid_usage_weight":                              {En: "Steroids", Cy: "Steroidau"},
	"other_drug_usage_weight":                           {En: "Other drugs, with ketamine, spice, hallucinogens and solvents", Cy: "Cyffuriau eraill, gan gynnwys cetamin, sbeis, rhithbeiriau a thoddyddion"},
}
