import { EXIT } from '../diagnostics/errors.js';
import type { Plan } from '../plan/schema.js';
import { displayName } from './input.js';
import { type AddCommand, addReadingOptions, examples, type ReadingOptions, toExtractOptions } from './options.js';
import { createReporter } from './report.js';
import { openSink } from './sink.js';

interface Options extends ReadingOptions {
	compact?: boolean;
	ndjson?: boolean;
	strict?: boolean;
}

/** `ctap parse`: plans as JSON. */
export const parseCommand: AddCommand = (program, done) => {
	const command = program
		.command('parse')
		.description('Print action plans as JSON: one object for one file, an array for several.')
		.argument('<file...>', 'plans (.docx, .pdf, Markdown), or - for standard input');
	addReadingOptions(command)
		.option('--compact', 'one line, no indentation')
		.option('--ndjson', 'one line a plan, no array')
		.option('-o, --output <path>', 'write to a file; into a directory: one FILE.json a plan')
		.option('--strict', 'exit with 1 where a plan has a diagnostic of level error')
		.addHelpText(
			'after',
			examples([
				['ctap parse plan.docx', 'print one plan'],
				['ctap parse plans/*.pdf --ndjson -o plans.ndjson', 'write many, one line each'],
				['ctap parse - --from markdown --compact < plan.md', 'read standard input'],
			]),
		)
		.action(async (files: string[], options: Options) => {
			const { parseFiles } = await import('./parse-files.js');
			const reporter = createReporter(options);
			const sink = await openSink(files, options);
			const code = await parseFiles(files, toExtractOptions(options), {
				plan: async (file, plan) => {
					await sink.add(file, plan);
					for (const diagnostic of plan.diagnostics) reporter.diagnostic(displayName(file), diagnostic);
					return options.strict && hasError(plan) ? EXIT.problems : EXIT.ok;
				},
				error: (error) => reporter.error(error),
			});
			await sink.close();
			done(code);
		});
};

function hasError({ diagnostics }: Plan): boolean {
	return diagnostics.some(({ severity }) => severity === 'error');
}
