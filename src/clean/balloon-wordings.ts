import type { RemovedKind } from '../document/nodes.js';

/** What Word prints at the start of a balloon, in one language. */
export interface BalloonWording {
	language: string;
	kind: Extract<RemovedKind, 'formatting-change' | 'comment' | 'deletion'>;
	/** The label, without its colon; a comment's goes on with its number in brackets: `Comment [A1]`. */
	label: string;
}

type Labels = { formatted: string[]; comment: string[]; deleted: string[]; inserted: string[] };

/** Labels of Word's balloons in the languages of APEC's economies, and in those that their officials write in. */
const LABELS: Record<string, Labels> = {
	en: {
		formatted: ['Formatted', 'Formatted Table'],
		comment: ['Comment', 'Commented'],
		deleted: ['Deleted', 'Deleted Cells', 'Moved (deletion)'],
		inserted: ['Inserted', 'Inserted Cells', 'Moved (insertion)', 'Moved up', 'Moved down'],
	},
	es: {
		formatted: ['Con formato', 'Tabla con formato'],
		comment: ['Comentario', 'Comentado', 'Con comentarios'],
		deleted: ['Eliminado', 'Celdas eliminadas', 'Movido (eliminación)'],
		inserted: ['Insertado', 'Celdas insertadas', 'Movido (inserción)', 'Movido hacia arriba', 'Movido hacia abajo'],
	},
	fr: {
		formatted: ['Mis en forme', 'Mise en forme', 'Tableau mis en forme'],
		comment: ['Commentaire', 'Commenté', 'A commenté'],
		deleted: ['Supprimé', 'Cellules supprimées', 'Déplacé (suppression)'],
		inserted: ['Inséré', 'Cellules insérées', 'Déplacé (insertion)', 'Déplacé vers le haut', 'Déplacé vers le bas'],
	},
	zh: {
		formatted: ['带格式的', '设置了格式', '带格式表格', '設定格式', '格式化', '格式化表格'],
		comment: ['批注', '已批注', '註解', '已註解', '附註'],
		deleted: ['删除', '删除的内容', '删除的单元格', '刪除', '已刪除'],
		inserted: ['插入', '插入的单元格', '已插入'],
	},
	ja: {
		formatted: ['書式変更', '書式を変更', '書式設定', '書式付き'],
		comment: ['コメント'],
		deleted: ['削除'],
		inserted: ['挿入'],
	},
	ko: {
		formatted: ['서식 있음', '서식 지정함', '서식 있는 표'],
		comment: ['메모', '메모 포함', '주석'],
		deleted: ['삭제됨', '삭제된 셀'],
		inserted: ['삽입됨', '삽입한 셀'],
	},
	th: {
		formatted: ['จัดรูปแบบแล้ว', 'ตารางที่จัดรูปแบบ'],
		comment: ['ข้อคิดเห็น', 'แสดงความคิดเห็น', 'มีข้อคิดเห็น'],
		deleted: ['ลบออก', 'ถูกลบ'],
		inserted: ['แทรก'],
	},
	vi: {
		formatted: ['Đã định dạng', 'Bảng đã định dạng'],
		comment: ['Chú thích', 'Bình luận', 'Đã bình luận', 'Nhận xét'],
		deleted: ['Đã xóa', 'Đã xoá'],
		inserted: ['Đã chèn'],
	},
	id: {
		formatted: ['Diformat', 'Tabel Diformat'],
		comment: ['Komentar', 'Dikomentari', 'Mengomentari'],
		deleted: ['Dihapus'],
		inserted: ['Disisipkan'],
	},
	ms: {
		formatted: ['Diformatkan', 'Jadual Diformatkan'],
		comment: ['Komen', 'Diulas'],
		deleted: ['Dipadamkan', 'Dihapuskan'],
		inserted: ['Diselitkan', 'Disisipkan'],
	},
	ru: {
		formatted: ['Отформатировано', 'Форматированный', 'Отформатированная таблица'],
		comment: ['Примечание', 'Добавлено примечание', 'Прокомментировано'],
		deleted: ['Удалено', 'Удаленные ячейки', 'Перемещено (удаление)'],
		inserted: ['Вставлено', 'Вставленные ячейки', 'Перемещено (вставка)'],
	},
};

/** All wordings, the longest label first, so that `Formatted Table` is not taken for `Formatted`. */
export const BALLOON_WORDINGS: BalloonWording[] = Object.entries(LABELS)
	.flatMap(([language, { formatted, comment, deleted, inserted }]): BalloonWording[] => [
		...formatted.map((label): BalloonWording => ({ language, kind: 'formatting-change', label })),
		...comment.map((label): BalloonWording => ({ language, kind: 'comment', label })),
		...deleted.map((label): BalloonWording => ({ language, kind: 'deletion', label })),
		...inserted.map((label): BalloonWording => ({ language, kind: 'formatting-change', label })),
	])
	.sort((a, b) => b.label.length - a.label.length);

/**
 * How a line goes on with what Word says about a change of format: `Space After: 0 pt`, `+ Indent at: 1.27 cm`,
 * `0.63 cm + Tab after: 1 cm`, `cm + Tab …`. Only whole phrases: `Border control: …` is a measure.
 */
export const FORMAT_GOES_ON =
	/^(?:\+\s|(?:Font(?: colou?r)?|Left|Right|Space (?:Before|After)|Indent(?: at)?|Aligned at|Level|Line spacing|Tab (?:stops?|after)|Tabs|Numbering Style|Start at|Hanging|First line|Border|Pattern|Complex Script Font)\s?:\s?\S|(?:Not (?:Bold|Italic|Highlight)|No (?:underline|bullets or numbering)|Keep (?:with next|lines together)|Don.t )|\d+(?:[.,]\d+)?\s?(?:cm|pt|mm|ch|li|")(?:$|[\s,+])|(?:cm|pt|mm|ch|li)(?:$| [+,]|,))/u;
