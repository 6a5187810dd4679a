import { child, isOn, type XmlElement } from './xml.js';

/** Whether an element is a content control that shows its prompt: nobody has filled it in (ECMA-376 Part 1, 17.5.2.39). */
export function showsPrompt(element: XmlElement): boolean {
	const showing = element.name === 'w:sdt' && child(child(element, 'w:sdtPr'), 'w:showingPlcHdr');
	return showing ? isOn(showing) : false;
}
