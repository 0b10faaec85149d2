import { HISTORY_SIZE, historySvg } from "../../sheet/history";
import { historyPng } from "../historyPng";
import { attributesText } from "../xml";
import type { History } from "./pieces";

/** English metric units of a point, in which drawings are measured. */
const POINT = 12_700;
/** Programs that draw SVG find it here, beside the picture for those that do not ([MS-ODRAWXML] 2.3.1). */
const SVG = {
  uri: "{96DAC541-7B7A-43D3-8B79-37D633B846F1}",
  namespace: "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
};
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";

/** A file of a picture. */
interface Media {
  /** Within the folder of the document's main part. */
  name: string;
  content: Uint8Array;
  /** Of the relationship that leads to it. */
  id: string;
}

/** The pictures of a document that is being written. */
export interface Pictures {
  media: Media[];
  /** A run with a history's picture, its values as its alternative text; "" for fewer than two values. */
  draw(history: History): string;
}

/** Pictures that look the same are one file; each place has a number of its own, as Word asks for. */
export function newPictures(): Pictures {
  const media: Media[] = [];
  const known = new Map<string, { png: string; svg: string }>();
  let drawn = 0;
  const fileOf = (content: Uint8Array, number: number, ending: string): string => {
    const id = `${ending}${number}`;
    media.push({ name: `media/image${number}.${ending}`, content, id });
    return id;
  };
  const filesOf = (history: History): { png: string; svg: string } | undefined => {
    const svg = historySvg(history);
    const same = known.get(svg);
    const png = same ? undefined : historyPng(history);
    if (same || !png) return same;
    const number = known.size + 1;
    const files = { png: fileOf(png, number, "png"), svg: fileOf(new TextEncoder().encode(svg), number, "svg") };
    known.set(svg, files);
    return files;
  };
  return {
    media,
    draw(history) {
      const files = filesOf(history);
      if (!files) return "";
      drawn++;
      return drawingXml(drawn, history.text, files);
    },
  };
}

/** A picture in the line of text, with only the elements that the schema asks for. */
function drawingXml(number: number, description: string, { png, svg }: { png: string; svg: string }): string {
  const { width, height } = HISTORY_SIZE.points;
  const size = attributesText({ cx: Math.round(width * POINT), cy: Math.round(height * POINT) });
  const named = attributesText({ id: number, name: `Utveckling ${number}`, descr: description, title: "Utveckling" });
  const fill = `<pic:blipFill><a:blip r:embed="${png}"><a:extLst><a:ext uri="${SVG.uri}"><asvg:svgBlip xmlns:asvg="${SVG.namespace}" r:embed="${svg}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`;
  const shape = `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`;
  const picture = `<pic:pic xmlns:pic="${DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="${number}" name="Utveckling ${number}"/><pic:cNvPicPr/></pic:nvPicPr>${fill}${shape}</pic:pic>`;
  return `<w:r><w:drawing><wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent${size}/><wp:docPr${named}/><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture">${picture}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}
