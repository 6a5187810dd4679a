/** First parts that make compounds and little else: a hyphen behind one of them at a line's end is the author's. */
export const COMPOUND_PREFIXES: ReadonlySet<string> = new Set(
	(
		'anti co cost counter cross cyber dual ex high large long low mid multi non post pre self semi short small three two ' +
		'ultra well'
	).split(' '),
);
/** Further ones, which are words, or prefixes that English writes together as often. */
export const COMPOUND_STARTS: ReadonlySet<string> = new Set(
	(
		'ad all bi bottom by cargo cease check clean de decision double e early end ever extra face far fast first follow free ' +
		'front full good government half hand hard head higher home ill in inter intra know last law left life like live lower macro man ' +
		'medium mini mis near new off on one open out over part peer per point policy pro problem public quasi re real right risk ' +
		'round second single slow so socio soft state step stop sub super take task third time top trade train trans tri twin un ' +
		'under up user vice war wide world x year zero case computer data day evidence fact gender group human job machine market ' +
		'mass money oil price rule safety security service tax technology value water'
	).split(' '),
);
/** Of both, the ones that are no words: words are cut behind them, too. */
export const BOUND_PREFIXES: ReadonlySet<string> = new Set(
	'ad bi co de ex im in inter intra macro mini mis mono multi non per pre pro quasi re semi socio sub super trans tri ultra un'.split(
		' ',
	),
);
