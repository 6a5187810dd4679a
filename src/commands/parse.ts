import { EXIT } from '../diagnostics/errors.js';
import type { Plan } from '../plan/schema.js';
import { displayName } from './input.js';
import { addTimeoutOption } from './limit-options.js';
import { createReporter } from './messages.js';
import { type AddCommand, addReadingOptions, examples, type ReadingOptions, toExtractOptions } from './options.js';
import { readTemplateFile } from './template-file.js';

interface Options extends ReadingOptions {
	compact?: boolean;
	ndjson?: boolean;
	strict?: boolean;
	explain?: boolean;
	trace?: string;
	template?: string;
}

/** `ctap parse`: plans as JSON. */
export const parseCommand: AddCommand = (program, done) => {
	const command = program
		.command('parse')
		.summary('print plans as JSON')
		.description('Print action plans as JSON: one object for one file, an array for several.')
		.argument('<file...>', 'plans (.docx, .pdf, Markdown), or - for standard input');
	addTimeoutOption(addReadingOptions(command))
		.option('--compact', 'one line, no indentation')
		.option('--ndjson', 'one line a plan, no array')
		.option('-o, --output <path>', 'write to a file; into a directory: one FILE.json a plan')
		.option('--strict', 'exit with 1 where a plan has a diagnostic of level error')
		.option('--template <file>', 'read another form, described in JSON (see docs/templates.md)')
		.option('--explain', 'tell on standard error where each text went, and why')
		.option('--trace <file>', 'write the same to a file, as JSON')
		.addHelpText(
			'after',
			examples([
				['ctap parse plan.docx', 'print one plan'],
				['ctap parse plans/*.pdf --ndjson -o plans.ndjson', 'write many, one line each'],
				['ctap parse - --from markdown --compact < plan.md', 'read standard input'],
			]),
		)
		.action(async (files: string[], options: Options) => done(await parse(files, options)));
};

async function parse(files: string[], options: Options): Promise<number> {
	const [{ parseFiles }, { openSink }, { createTraces }] = await Promise.all([
		import('./parse-files.js'),
		import('./sink.js'),
		import('./traces.js'),
	]);
	const template = options.template === undefined ? undefined : await readTemplateFile(options.template);
	const reporter = createReporter(options);
	const sink = await openSink(files, options);
	const traces = createTraces(options);
	const reading = toExtractOptions(options);
	const code = await parseFiles(files, {
		options: (file) => ({ ...reading, template, ...traces.of(displayName(file)) }),
		plan: async (file, plan) => {
			await sink.add(file, plan);
			for (const diagnostic of plan.diagnostics) reporter.diagnostic(displayName(file), diagnostic);
			return options.strict && hasError(plan) ? EXIT.problems : EXIT.ok;
		},
		error: (error) => reporter.error(error),
		timeout: options.timeout,
	});
	await sink.close();
	await traces.close();
	return code;
}

function hasError({ diagnostics }: Plan): boolean {
	return diagnostics.some(({ severity }) => severity === 'error');
}
