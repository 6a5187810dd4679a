import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { EXIT } from '../diagnostics/errors.js';
import { withFile } from '../diagnostics/with-file.js';
import { displayName, readInput } from './input.js';
import { addTimeoutOption } from './limit-options.js';
import { type AddCommand, addReadingOptions, examples, type ReadingOptions, toExtractOptions } from './options.js';
import { refuseInputs, writeOutput } from './output.js';
import { readTemplateFile } from './template-file.js';

interface Options extends ReadingOptions {
	template?: string;
	open?: boolean;
}

/** `ctap view`: a document beside its plan, on one page. */
export const viewCommand: AddCommand = (program, done) => {
	const command = program
		.command('view')
		.summary('show a document beside its plan, on one page of HTML')
		.description('Show a document beside the plan that was read from it, on one page of HTML that needs nothing else.')
		.argument('<file>', 'a plan (.docx, .pdf, Markdown), or - for standard input');
	addTimeoutOption(addReadingOptions(command))
		.option('--template <file>', 'read another form, described in JSON (see docs/templates.md)')
		.option('-o, --output <file>', 'write to a file')
		.option('--open', 'open the page in the browser')
		.addHelpText(
			'after',
			examples([
				['ctap view plan.pdf -o plan.html', 'write the page'],
				['ctap view plan.docx --open', 'show it at once'],
			]),
		)
		.action(async (file: string, options: Options) => {
			await view(file, options);
			done(EXIT.ok);
		});
};

async function view(file: string, options: Options): Promise<void> {
	if (options.output !== undefined) await refuseInputs([file], [options.output]);
	const template = options.template === undefined ? undefined : await readTemplateFile(options.template);
	const given = toExtractOptions(options);
	const { name, bytes } = await readInput(file, given.limits);
	const [{ viewBytes }, { withDeadline }] = await Promise.all([import('../view/view.js'), import('./deadline.js')]);
	const html = await withDeadline(bytes, options.timeout, () =>
		viewBytes(bytes, { ...given, template, file: name }),
	).catch((error) => {
		throw withFile(error, displayName(file));
	});
	const output = options.output ?? (options.open ? await temporary(name) : undefined);
	await writeOutput(html, output);
	if (options.open && output !== undefined) await openInBrowser(output);
}

async function temporary(name: string): Promise<string> {
	return join(await mkdtemp(join(tmpdir(), 'ctap-view-')), `${basename(name)}.html`);
}

/** Hands the file to what the system opens pages with; where there is no such thing, the file is there all the same. */
async function openInBrowser(path: string): Promise<void> {
	const [command, ...args] =
		process.platform === 'darwin'
			? ['open', path]
			: process.platform === 'win32'
				? ['explorer.exe', path]
				: ['xdg-open', path];
	const { spawn } = await import('node:child_process');
	const child = spawn(command!, args, { stdio: 'ignore', detached: true });
	child.on('error', () => process.stderr.write(`${path}\n`));
	child.unref();
}
