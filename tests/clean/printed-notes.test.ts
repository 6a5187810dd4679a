import { expect, it } from 'vitest';
import { cleaned, paragraphs } from './cleaned.js';

it('takes a note at a page end out of the flow, and both its marks', async () => {
	const text = paragraphs(
		'Buoys were laid at nine ports,<sup>1</sup> and',
		'<sup>1</sup> Counted in March.',
		'ships were told of them.',
	);
	expect(await cleaned(text)).toMatchInlineSnapshot(`
		"Buoys were laid at nine ports, and ships were told of them.
		{note}  Counted in March."
	`);
});

it.each([
	['a raised number that nothing refers to', paragraphs('One.', '<sup>2</sup> Two.')],
	['a raised number within a text', paragraphs('A hall of 40 m<sup>2</sup> and one of 60 m<sup>2</sup> were let.')],
])('leaves %s', async (_, text) => expect(await cleaned(text)).not.toContain('note'));

it('finds the mark of a note in a cell', async () => {
	const text = paragraphs(
		'| Port | Buoys |\n| --- | --- |\n| Busan | nine<sup>1</sup> |',
		'<sup>1</sup> Counted in March.',
	);
	expect(await cleaned(text)).toMatchInlineSnapshot(`
		"|= Port | Buoys |
		| Busan | nine |
		{note}  Counted in March."
	`);
});

it('looks for no mark in a note', async () => {
	const text = paragraphs('Nine ports.[^1]', '<sup>2</sup> Counted in March.', '[^1]: Some.<sup>2</sup>');
	expect(await cleaned(text)).toMatchInlineSnapshot(`
		"Nine ports.
		⟨sup:2⟩ Counted in March.
		{note} Some.⟨sup:2⟩"
	`);
});
