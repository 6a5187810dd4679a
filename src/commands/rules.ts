import { EXIT } from '../diagnostics/errors.js';
import { type AddCommand, examples } from './options.js';
import { writeOutput } from './output.js';

/** `ctap rules`: the rules of `ctap check`. */
export const rulesCommand: AddCommand = (program, done) => {
	program
		.command('rules')
		.summary('list the rules of check')
		.description('List the rules of `ctap check`.')
		.option('--json', 'as JSON, options included')
		.addHelpText(
			'after',
			examples([
				['ctap rules', 'list them by group'],
				['ctap explain contact-conflict', 'print what one of them looks for, and why'],
			]),
		)
		.action(async ({ json }: { json?: boolean }) => {
			const [{ RULES }, { ruleList }] = await Promise.all([
				import('../checks/index.js'),
				import('../checks/documentation.js'),
			]);
			const plain = RULES.map(({ check, docs, ...rule }) => ({
				...rule,
				docs: { why: docs.why, looksFor: docs.looksFor },
			}));
			await writeOutput(json ? `${JSON.stringify(plain, null, 2)}\n` : ruleList(RULES));
			done(EXIT.ok);
		});
};
