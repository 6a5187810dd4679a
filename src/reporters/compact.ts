import { printable } from './escape.js';
import { describePlace } from './place.js';
import type { Reporter } from './reporter.js';

/** One message a line, `file:line:column: severity rule reason`, as editors and `grep` take them. */
export const compact: Reporter = ({ files }) =>
	files
		.flatMap(({ file, messages, error }) => [
			...(error ? [`${printable(file)}: error ${error.code} ${printable(error.message)}`] : []),
			...messages.map(({ severity, ruleId, reason, place }) => {
				const where = describePlace(place);
				return `${printable(file)}${where ? `:${where}` : ''}: ${severity} ${ruleId} ${printable(reason)}`;
			}),
		])
		.map((line) => `${line}\n`)
		.join('');
