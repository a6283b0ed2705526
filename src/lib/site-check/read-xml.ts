import {
  ParseOption,
  XmlAttribute,
  XmlDocument,
  XmlElement,
  XmlParseError,
  type XmlNode,
} from 'libxml2-wasm';

/** A text in an XML file: what an element without children, or an attribute, holds. */
export interface XmlText {
  /** Local name of the element or the attribute, as `loc` or `xmlUrl`. */
  name: string;
  value: string;
  line: number;
}

/** An XML file's root element and texts. */
export interface XmlContent {
  root: string;
  texts: XmlText[];
}

/** Why a file isn't well-formed, and where. */
export interface XmlFault {
  reason: string;
  line: number;
}

/** Nothing is fetched or read for the file, whatever it asks for. */
const closed = ParseOption.XML_PARSE_NO_XXE;

/** XML → its texts, or what is wrong with it. */
export function readXml(xml: string): XmlContent | XmlFault {
  try {
    using document = XmlDocument.fromString(xml, { option: closed });
    return {
      root: document.root.name,
      texts: document.find('//*[not(*)] | //@*').map(toXmlText),
    };
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error;
    const line = error.details[0]?.line ?? 0;
    return { reason: error.message.trim(), line };
  }
}

function toXmlText(node: XmlNode): XmlText {
  const isNamed = node instanceof XmlElement || node instanceof XmlAttribute;
  const line = node instanceof XmlAttribute ? node.parent?.line : node.line;
  return { name: isNamed ? node.name : '', value: node.content, line: line ?? 0 };
}
