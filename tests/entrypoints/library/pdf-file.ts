/** PDF files, made as small as the format lets them be. */

export interface PdfLine {
  text: string;
  x?: number;
  /** From the lower edge, as PDF counts; default one line below the other from the top. */
  y?: number;
  size?: number;
}

interface PdfFacts {
  title?: string;
  author?: string;
  /** As PDF writes it: `D:20140915100000Z`. */
  created?: string;
  /** A password that nobody knows. */
  locked?: boolean;
}

/** @param pages their lines; a string is a line at the left. */
export function pdfFile(pages: (string | PdfLine)[][], { title, author, created, locked }: PdfFacts = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const catalog = add('<< /Type /Catalog /Pages 2 0 R >>');
  add(''); // The pages, which are known at the end.
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const kids = pages.map((lines) => {
    const drawn = lines.map((line, at) => drawnLine(typeof line === 'string' ? { text: line } : line, at)).join('\n');
    const stream = add(`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`);
    const resources = `<< /Font << /F1 ${font} 0 R >> >>`;
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources ${resources} /Contents ${stream} 0 R >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  const said = { Title: title, Author: author, CreationDate: created };
  const entries = Object.entries(said).flatMap(([key, value]) => (value === undefined ? [] : [`/${key} (${value})`]));
  const info = add(`<< ${entries.join(' ')} >>`);
  const secret = `<${'5a'.repeat(32)}>`;
  const lock = locked === true ? add(`<< /Filter /Standard /V 1 /R 2 /O ${secret} /U ${secret} /P -4 >>`) : 0;
  const trailer = `/Root ${catalog} 0 R /Info ${info} 0 R${lock > 0 ? ` /Encrypt ${lock} 0 R /ID [<00> <00>]` : ''}`;
  return written(objects, trailer);
}

function drawnLine({ text, x = 60, y, size = 10 }: PdfLine, at: number): string {
  const escaped = text.replaceAll(/[\\()]/g, String.raw`\$&`);
  return `BT /F1 ${size} Tf ${x} ${y ?? 700 - 12 * at} Td (${escaped}) Tj ET`;
}

function written(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n';
  const places = objects.map((body, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}
