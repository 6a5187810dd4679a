import { extname } from 'node:path';
import { Option } from 'commander';
import { CtapError, EXIT } from '../diagnostics/errors.js';
import type { RenderFormat } from '../render/index.js';
import { addTimeoutOption } from './limit-options.js';
import { onePlan } from './one-plan.js';
import { type AddCommand, addReadingOptions, examples, type ReadingOptions } from './options.js';
import { refuseInputs, writeOutput } from './output.js';
import { readTemplateFile } from './template-file.js';

interface Options extends ReadingOptions {
	to?: RenderFormat;
	template?: string;
}

/** What a file's name says about its format. */
const BY_EXTENSION: Record<string, RenderFormat> = { '.docx': 'docx', '.md': 'md', '.markdown': 'md' };

/** `ctap render`: a plan as a clean file on its form. */
export const renderCommand: AddCommand = (program, done) => {
	const command = program
		.command('render')
		.summary('write a plan as a clean file on its form')
		.description('Write a plan as a clean file on its form: the same facts, without the noise.')
		.argument('<plan>', 'a plan as JSON or as a document (.docx, .pdf, Markdown), or - for standard input')
		.addOption(new Option('--to <format>', 'what to write, where the name does not tell').choices(['docx', 'md']));
	addTimeoutOption(addReadingOptions(command))
		.option('--template <file>', 'the form, where it is one of your own (see docs/templates.md)')
		.option('-o, --output <file>', 'write to a file: .docx or .md')
		.addHelpText(
			'after',
			examples([
				['ctap render plan.json -o plan.docx', 'a clean Word file of a plan'],
				['ctap render draft.pdf -o draft.md', 'the same as Markdown, parsed on the way'],
				['ctap parse plan.docx | ctap render - --to md', 'in a pipe'],
			]),
		)
		.action(async (input: string, options: Options) => {
			await writeOutput(await render(input, options), options.output);
			done(EXIT.ok);
		});
};

async function render(input: string, options: Options): Promise<Uint8Array> {
	const format = formatOf(options);
	if (options.output !== undefined) await refuseInputs([input], [options.output]);
	const own = options.template === undefined ? undefined : await readTemplateFile(options.template);
	const { plan, file } = await onePlan(input, options, own);
	const { RENDERERS, templateOf } = await import('../render/index.js');
	const template = own ?? templateOf(plan);
	if (!template) {
		const message = `The plan follows the form '${plan.template.id}', which ctap does not know; give it with --template.`;
		throw new CtapError('usage', message, { file });
	}
	return RENDERERS[format](plan, template);
}

function formatOf({ to, output }: Options): RenderFormat {
	const named = output === undefined ? undefined : BY_EXTENSION[extname(output).toLowerCase()];
	const format = to ?? named;
	if (format) return format;
	throw new CtapError('usage', 'What is to be written? Give --to docx or --to md, or -o with such an extension.');
}
