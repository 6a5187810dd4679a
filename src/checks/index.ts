import type { Rule } from './rule.js';
import { commentLeft } from './rules/comment-left.js';
import { commitmentWithoutMeasure } from './rules/commitment-without-measure.js';
import { contactConflict } from './rules/contact-conflict.js';
import { damagedSource } from './rules/damaged-source.js';
import { deadLink } from './rules/dead-link.js';
import { duplicateMeasure } from './rules/duplicate-measure.js';
import { duplicateSection } from './rules/duplicate-section.js';
import { formattingNoise } from './rules/formatting-noise.js';
import { incompleteContact } from './rules/incomplete-contact.js';
import { invalidEmail } from './rules/invalid-email.js';
import { invalidPhone } from './rules/invalid-phone.js';
import { misquotedCommitment } from './rules/misquoted-commitment.js';
import { missingCalendarYear } from './rules/missing-calendar-year.js';
import { missingContact } from './rules/missing-contact.js';
import { missingEconomy } from './rules/missing-economy.js';
import { missingObjective } from './rules/missing-objective.js';
import { missingPrompt } from './rules/missing-prompt.js';
import { missingSection } from './rules/missing-section.js';
import { mixedLanguages } from './rules/mixed-languages.js';
import { noPlannedMeasures } from './rules/no-planned-measures.js';
import { phoneCountryMismatch } from './rules/phone-country-mismatch.js';
import { placeholderLeft } from './rules/placeholder-left.js';
import { plannedInThePast } from './rules/planned-in-the-past.js';
import { plannedWithoutTimeframe } from './rules/planned-without-timeframe.js';
import { privateEmail } from './rules/private-email.js';
import { residualTrackedChanges } from './rules/residual-tracked-changes.js';
import { sectionOutOfOrder } from './rules/section-out-of-order.js';
import { staleLastUpdated } from './rules/stale-last-updated.js';
import { titleYearMismatch } from './rules/title-year-mismatch.js';
import { truncatedSentence } from './rules/truncated-sentence.js';
import { unansweredPrompt } from './rules/unanswered-prompt.js';
import { undefinedAcronym } from './rules/undefined-acronym.js';
import { unknownCommitment } from './rules/unknown-commitment.js';
import { unknownEconomy } from './rules/unknown-economy.js';
import { unknownHeading } from './rules/unknown-heading.js';
import { unmappedText } from './rules/unmapped-text.js';
import { unusualCharacters } from './rules/unusual-characters.js';
import { wrongExtension } from './rules/wrong-extension.js';

/** All rules, group by group. One more rule is one more file and one more line. */
export const RULES: Rule[] = [
	wrongExtension,
	damagedSource,

	missingEconomy,
	unknownEconomy,
	missingCalendarYear,
	titleYearMismatch,
	staleLastUpdated,
	missingObjective,

	missingSection,
	duplicateSection,
	sectionOutOfOrder,
	missingPrompt,
	unknownHeading,

	missingContact,
	incompleteContact,
	invalidEmail,
	invalidPhone,
	phoneCountryMismatch,
	privateEmail,
	contactConflict,

	unansweredPrompt,
	commitmentWithoutMeasure,
	noPlannedMeasures,
	plannedWithoutTimeframe,
	plannedInThePast,
	unknownCommitment,
	misquotedCommitment,
	duplicateMeasure,
	truncatedSentence,
	undefinedAcronym,

	residualTrackedChanges,
	commentLeft,
	formattingNoise,
	placeholderLeft,
	deadLink,
	unmappedText,
	mixedLanguages,
	unusualCharacters,
];

/** The rule of an id. */
export function findRule(id: string): Rule | undefined {
	return RULES.find((rule) => rule.id === id);
}
