import { createHash } from 'node:crypto';
import type { Message } from '../checks/rule.js';

/**
 * A name for each message that stays the same while lines move: of the rule, and the words it is about or what it
 * says. Messages of one file that are alike in both are numbered.
 */
export function fingerprints(messages: Message[]): string[] {
	const seen = new Map<string, number>();
	return messages.map(({ ruleId, reason, actual, place }) => {
		const text = `${ruleId}\n${reason}\n${actual ?? place?.heading ?? ''}`;
		const n = seen.get(text) ?? 0;
		seen.set(text, n + 1);
		return createHash('sha256')
			.update(n === 0 ? text : `${text}\n${n}`)
			.digest('hex')
			.slice(0, 32);
	});
}
