/**
 * Terms of the field by concept: the concept's name first, then the words that mean it. A match shows the name. They are
 * compared by stems, so that plurals and endings need no entry; an entry in capitals is an acronym.
 */
export const FIELD_TERMS: string[][] = [
	// Trade and cargo
	['supply chain security', 'supply chain', 'secure trade', 'trade security'],
	['AEO', 'authorised economic operator'],
	['single window', 'UCR', 'electronic customs', 'customs data'],
	[
		'container screening',
		'container security',
		'container examination',
		'cargo inspection',
		'non-intrusive inspection',
		'image analysis',
		'x-ray',
	],
	['cargo risk profiling', 'risk profiling', 'risk management of cargo', 'targeting', 'high-risk shipments'],
	['trade recovery', 'recovery of trade', 'resumption of trade', 'business continuity'],
	['export controls', 'export control', 'strategic goods', 'dual-use goods', 'dual use'],
	// Sea
	['port security', 'port facility', 'ISPS', 'port facilities'],
	['small craft', 'small boat', 'small vessel'],
	['maritime security', 'piracy', 'AIS', 'LRIT', 'vessel monitoring', 'coast guard', 'maritime domain awareness'],
	// Air
	['aviation security', 'ICAO', 'airport security', 'AVSEC'],
	['aviation quality control', 'quality control', 'national inspectors', 'security audit'],
	['air cargo', 'cargo and mail', 'air mail'],
	['passenger screening', 'screeners', 'screening of passengers', 'behaviour detection', 'liquids, aerosols and gels'],
	['MANPADS', 'portable air defence'],
	// People
	[
		'travel documents',
		'passport',
		'document fraud',
		'fraudulent document',
		'document laboratory',
		'document examination',
		'forged document',
		'MRTD',
		'impostor',
		'morphing',
	],
	['passenger information', 'advance passenger', 'API', 'APIS', 'APP', 'PNR', 'RMAS'],
	['biometrics', 'biometric', 'fingerprint', 'face image', 'facial recognition'],
	['trusted travellers', 'trusted traveller', 'ABTC', 'smart gates', 'SES'],
	['tourism safety', 'tourism', 'tourist'],
	['border control', 'border management', 'border security', 'border crossing'],
	// Threats
	['radioactive sources', 'radioactive source', 'lost sources', 'orphan sources', 'IAEA', 'nuclear security'],
	['CBRN', 'chemical weapon', 'biological weapon', 'WMD', 'weapons of mass destruction'],
	['explosives', 'explosive', 'IED', 'improvised explosive', 'ammunition', 'mine action', 'bomb disposal'],
	[
		'violent extremism',
		'CVE',
		'radicalisation',
		'deradicalisation',
		'rehabilitation',
		'foreign fighters',
		'returned fighters',
	],
	['food defence', 'food defense', 'food supply', 'animal feed', 'livestock'],
	['critical infrastructure', 'industrial control system', 'power grid', 'energy security', 'SCADA'],
	// Finance
	['terrorist financing', 'terrorism financing', 'financing of terrorism', 'CFT', 'FATF', 'APG'],
	['money laundering', 'AML', 'anti-money laundering'],
	['financial intelligence', 'FIU', 'FIUS', 'suspicious transaction', 'tactical analysis'],
	['financial investigation', 'financial investigator', 'financial crime'],
	['typologies', 'typology'],
	['cash couriers', 'cash courier', 'cash control', 'cash declaration', 'currency declaration'],
	['new payment methods', 'new payment method', 'prepaid card', 'crowd-funding', 'crowdfunding', 'virtual currency'],
	['alternative remittance', 'remittance', 'hawala', 'non-profit organisation', 'NPO'],
	// Cyber
	['cyber security', 'cyber', 'cybersecurity', 'cybercrime', 'information security', 'ICT security'],
	[
		'digital forensics',
		'digital forensic',
		'computer forensic',
		'forensics of mobile phones',
		'electronic evidence',
		'mobile forensics',
	],
	['malware', 'malicious code', 'malicious software'],
	['incident response', 'incident handling', 'CERT', 'CSIRT', 'response team'],
	// Law
	['legal drafting', 'legal drafter', 'legislative drafting', 'model legislation', 'legal advice'],
	['prosecutors and judges', 'prosecutor', 'judiciary', 'evidence from abroad', 'mutual legal assistance', 'MLA'],
];

/** What every need and offer speaks of, whatever its subject: it says nothing about whether two belong together. */
export const COMMON_WORDS =
	`a about above access action activity additional adviser advisory advice after agency all also amount an analyst and annual any apec appropriate are
	area arrange arranged as assess assessment assist assistance asia at attach attachment audit authority available base based basis be been before being
	below benefit best between board both build building bureau but by calendar can capability capacity carry case catalogue centre charge city code
	colleague come commentary committee common community company conduct consider contact contain continue contribute cooperation cost could counter
	country course currently date day decree department designated develop developed developing development different directorate document effective
	efficient eight eighteen enhance establish established event every exchange exercise existing experience expert expertise facility far few field
	first five follow following for form four free from fund funding further general give given good government group guidance half have help held high hold
	host how if implement implementation improve in include including information initiative institute instructor international interpretation
	interpreter into is issue it its job joint july june keep kept kind know knowledge language large last lead learn lecturer legal lend level library
	limited list loan local low main maintain maintenance make management many material matter may measure meeting member mentoring method ministry mission
	model month more most name national need needed new next nine no none number of offer officer official on one online open operate operation operational or
	organisation other our over own pacific paper part participant participate particular partner people per percent person personnel place plan please
	point police policy possible post practice practical preferably prepare present private procedure process programme project protect protection
	provide public publish published rate reach ready receive recent refer region regional regulation relevant report request require requirement resource
	response result review run same scarce scheme security see seek self seminar send sent serve service set seven share sharing short should show similar
	six skill small software solution some spare special specialised specialist specific staff standard state still strengthen study subject such sufficient
	support system take taken took observer teach team technical technique technology ten terms terrorism terrorist than that the their them there these they third this
	those three through time to together tool topic train trainee trainer training travel twice two type under unit until up upon use used using various very
	via visit volume want was way we website week welcome well were what when where which while who will with within work working workshop would year`.split(
		/\s+/u,
	);
