import { EXIT } from '../diagnostics/errors.js';
import { type AddCommand, examples } from './options.js';
import { writeOutput } from './output.js';

/** `ctap schema`: the JSON Schema of what `ctap parse` prints. */
export const schemaCommand: AddCommand = (program, done) => {
	program
		.command('schema')
		.summary('print the JSON Schema of a plan')
		.description('Print the JSON Schema of a plan.')
		.option('-o, --output <file>', 'write to a file')
		.addHelpText(
			'after',
			examples([
				['ctap schema', 'print the schema (JSON Schema 2020-12)'],
				['ctap schema -o plan.schema.json', 'write it to a file'],
			]),
		)
		.action(async ({ output }: { output?: string }) => {
			const { planJsonSchemaText } = await import('../plan/json-schema.js');
			await writeOutput(planJsonSchemaText(), output);
			done(EXIT.ok);
		});
};
