import { CtapError, EXIT } from '../diagnostics/errors.js';
import { type AddCommand, examples } from './options.js';
import { writeOutput } from './output.js';

/** `ctap explain RULE`: the documentation of a rule. */
export const explainCommand: AddCommand = (program, done) => {
	program
		.command('explain')
		.summary('print the documentation of a rule')
		.description('Print the documentation of a rule of `ctap check`.')
		.argument('<rule>', 'id of a rule, as messages show it')
		.addHelpText(
			'after',
			examples([
				['ctap explain stale-last-updated', 'why the rule is there, what it looks for, examples'],
				['ctap rules', 'list all rules'],
			]),
		)
		.action(async (id: string) => {
			const [{ RULES, findRule }, { rulePage, nearestRule }] = await Promise.all([
				import('../checks/index.js'),
				import('../checks/documentation.js'),
			]);
			const rule = findRule(id);
			if (!rule) {
				const near = nearestRule(id, RULES);
				throw new CtapError(
					'usage',
					`There is no rule '${id}'${near ? `; did you mean '${near}'?` : '; `ctap rules` lists them.'}`,
				);
			}
			await writeOutput(rulePage(rule));
			done(EXIT.ok);
		});
};
