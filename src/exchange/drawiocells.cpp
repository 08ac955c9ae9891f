// SPDX-License-Identifier: Apache-2.0
#include "exchange/drawiocells.h"

#include "exchange/exchangetext.h"

#include <QHash>
#include <QSet>
#include <QXmlStreamReader>
#include <cmath>

namespace portwright {

namespace {

/// A coordinate; 0 where the attribute is missing, nothing where it is no sane number.
std::optional<double> numberIn(const QXmlStreamAttributes &attributes, const char *name)
{
    const QStringView text = attributes.value(QLatin1String(name));
    if (text.isEmpty())
        return 0.0;
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    const bool isSane = isNumber && std::abs(value) <= FarthestPoint; // false for NaN, too
    return isSane ? std::optional(value) : std::nullopt;
}

bool isWord(const QXmlStreamAttributes &attributes, const char *name, const char *word)
{
    return attributes.value(QLatin1String(name)) == QLatin1String(word);
}

/// The cells of one model, in the order found.
class CellReading
{
public:
    CellReading(QXmlStreamReader &xml, const QString &fileName) : m_xml(xml), m_fileName(fileName) {}

    Result<QList<DrawioCell>> run()
    {
        int depth = 1;
        while (depth > 0 && !m_xml.atEnd() && m_problem.isEmpty()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::StartElement:
                ++depth;
                start(depth);
                break;
            case QXmlStreamReader::EndElement:
                --depth;
                end();
                break;
            case QXmlStreamReader::DTD:
            case QXmlStreamReader::EntityReference:
                m_problem =
                    ExchangeText::tr("A drawing needs no document type and no entities. Save it again with draw.io.");
                break;
            default:
                break;
            }
        }
        if (m_xml.hasError() || !m_problem.isEmpty())
            return xmlError(m_xml, m_fileName, m_problem);
        return m_cells;
    }

private:
    void start(int depth)
    {
        const QXmlStreamAttributes attributes = m_xml.attributes();
        if (depth > DeepestXml) {
            m_problem = ExchangeText::tr("The elements are nested too deeply for a drawing.");
        } else if (m_xml.name() == QLatin1String("mxCell")) {
            startCell(attributes);
        } else if (m_xml.name() == QLatin1String("object") || m_xml.name() == QLatin1String("UserObject")) {
            m_object = objectOf(attributes);
        } else if (m_xml.name() == QLatin1String("mxGeometry") && m_open) {
            readGeometry(attributes);
        }
    }

    void end()
    {
        if (m_xml.name() == QLatin1String("mxCell"))
            m_open = false;
        else if (m_xml.name() == QLatin1String("object") || m_xml.name() == QLatin1String("UserObject"))
            m_object.reset();
    }

    DrawioCell objectOf(const QXmlStreamAttributes &attributes)
    {
        DrawioCell object;
        for (const QXmlStreamAttribute &attribute : attributes) {
            const QString value = attribute.value().toString();
            if (value.size() > LongestText)
                m_problem = ExchangeText::tr("A text is too long for a drawing.");
            if (attribute.name() == QLatin1String("id"))
                object.id = value;
            else if (attribute.name() == QLatin1String("label"))
                object.label = value;
            else if (object.facts.size() < 100)
                object.facts.insert(attribute.name().toString(), value);
        }
        return object;
    }

    void startCell(const QXmlStreamAttributes &attributes)
    {
        if (m_cells.size() >= MostCells) {
            m_problem = ExchangeText::tr("The drawing has more than %1 cells.").arg(MostCells);
            return;
        }
        DrawioCell cell = m_object.value_or(DrawioCell());
        if (!m_object) {
            cell.id = attributes.value(QLatin1String("id")).toString();
            cell.label = attributes.value(QLatin1String("value")).toString();
        }
        cell.parent = attributes.value(QLatin1String("parent")).toString();
        cell.style = attributes.value(QLatin1String("style")).toString();
        cell.vertex = isWord(attributes, "vertex", "1");
        cell.edge = isWord(attributes, "edge", "1");
        cell.line = int(m_xml.lineNumber());
        if (cell.label.size() > LongestText)
            m_problem = ExchangeText::tr("A text is too long for a drawing.");
        m_cells.append(cell);
        m_open = true;
    }

    void readGeometry(const QXmlStreamAttributes &attributes)
    {
        const auto x = numberIn(attributes, "x");
        const auto y = numberIn(attributes, "y");
        const auto width = numberIn(attributes, "width");
        const auto height = numberIn(attributes, "height");
        if (!x || !y || !width || !height || *width < 0 || *height < 0) {
            m_problem = ExchangeText::tr("A place or size is no number between -1000000 and 1000000.");
            return;
        }
        DrawioCell &cell = m_cells.last();
        cell.rect = QRectF(*x, *y, *width, *height);
        cell.hasRect = *width > 0 && *height > 0;
        cell.relative = isWord(attributes, "relative", "1");
    }

    QXmlStreamReader &m_xml;
    QString m_fileName;
    QString m_problem;
    QList<DrawioCell> m_cells;
    std::optional<DrawioCell> m_object;
    bool m_open = false;
};

/// Finds the places of cells on the page by their parents.
class Placing
{
public:
    explicit Placing(const QList<DrawioCell> &cells) : m_cells(cells)
    {
        for (qsizetype i = 0; i < cells.size(); ++i)
            m_index.insert(cells.at(i).id, i);
    }

    qsizetype parentOf(qsizetype cell) const { return m_index.value(m_cells.at(cell).parent, -1); }

    /// The corner of the cell's parent; parents that go round in a circle count once.
    QPointF origin(qsizetype cell) const
    {
        QPointF sum;
        QSet<qsizetype> seen{cell};
        for (qsizetype at = parentOf(cell); at >= 0 && !seen.contains(at) && seen.size() < 1000; at = parentOf(at)) {
            seen.insert(at);
            if (m_cells.at(at).vertex)
                sum += m_cells.at(at).rect.topLeft();
        }
        return sum;
    }

private:
    const QList<DrawioCell> &m_cells;
    QHash<QString, qsizetype> m_index;
};

bool isBox(const DrawioCell &cell)
{
    const bool isText = cell.style.startsWith(QLatin1String("text;")) || cell.style == QLatin1String("text");
    return cell.vertex && cell.hasRect && !cell.relative && !isText && !cell.style.contains(QLatin1String("edgeLabel"));
}

/// A group without a label only keeps shapes together.
bool isMereGroup(const DrawioCell &cell)
{
    return cell.style.startsWith(QLatin1String("group")) && labelLines(cell.label).isEmpty();
}

QString entityText(const QString &name)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("amp"), QStringLiteral("&")},  {QStringLiteral("lt"), QStringLiteral("<")},
        {QStringLiteral("gt"), QStringLiteral(">")},   {QStringLiteral("quot"), QStringLiteral("\"")},
        {QStringLiteral("apos"), QStringLiteral("'")}, {QStringLiteral("nbsp"), QStringLiteral(" ")}};
    if (!name.startsWith(QLatin1Char('#')))
        return names.value(name, QString(QLatin1Char('&') + name + QLatin1Char(';')));
    bool isNumber = false;
    const bool isHex = name.mid(1, 1).toLower() == QLatin1String("x");
    const uint code = name.mid(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
    return isNumber && code >= 32 && code < 0xd800 ? QString(QChar(char16_t(code))) : QString();
}

bool breaksLine(const QString &tag)
{
    const QString name = tag.section(QLatin1Char(' '), 0, 0).remove(QLatin1Char('/')).toLower();
    return QStringList{QStringLiteral("br"), QStringLiteral("div"), QStringLiteral("p"),  QStringLiteral("li"),
                       QStringLiteral("tr"), QStringLiteral("h1"),  QStringLiteral("h2"), QStringLiteral("h3")}
        .contains(name);
}

QString withoutMarkup(const QString &label)
{
    QString text;
    for (qsizetype i = 0; i < label.size(); ++i) {
        const QChar c = label.at(i);
        const qsizetype end = c == QLatin1Char('<')   ? label.indexOf(QLatin1Char('>'), i)
                              : c == QLatin1Char('&') ? label.indexOf(QLatin1Char(';'), i)
                                                      : -1;
        if (end < 0 || (c == QLatin1Char('&') && end - i > 10)) {
            text += c;
            continue;
        }
        const QString inner = label.mid(i + 1, end - i - 1);
        if (c == QLatin1Char('&'))
            text += entityText(inner);
        else if (breaksLine(inner))
            text += QLatin1Char('\n');
        i = end;
    }
    return text;
}

} // namespace

Error xmlError(const QXmlStreamReader &xml, const QString &fileName, const QString &message)
{
    const QString text =
        !message.isEmpty() ? message
        : xml.error() == QXmlStreamReader::PrematureEndOfDocumentError
            ? ExchangeText::tr("The file ends in the middle of the drawing. Save it again with draw.io.")
            : ExchangeText::tr("This is not a drawing: %1").arg(xml.errorString());
    return {text, {fileName, int(xml.lineNumber()), int(xml.columnNumber()), {}}};
}

Result<QList<DrawioCell>> readCells(QXmlStreamReader &xml, const QString &fileName)
{
    return CellReading(xml, fileName).run();
}

QStringList labelLines(const QString &label)
{
    QStringList lines;
    for (const QString &line : withoutMarkup(label).split(QLatin1Char('\n')))
        if (const QString plain = line.simplified(); !plain.isEmpty())
            lines += plain.left(200);
    return lines;
}

DrawioPage pageOf(const QString &name, const QList<DrawioCell> &cells)
{
    DrawioPage page;
    page.name = name;
    const Placing placing(cells);
    QHash<qsizetype, qsizetype> shapes; // by cell
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const DrawioCell &cell = cells.at(i);
        page.connections += cell.edge ? 1 : 0;
        const qsizetype parent = placing.parentOf(i);
        if (!isBox(cell) || isMereGroup(cell) || (parent >= 0 && cells.at(parent).edge))
            continue;
        shapes.insert(i, page.shapes.size());
        page.shapes.append({cell.id, labelLines(cell.label), cell.style, cell.rect.translated(placing.origin(i)), -1,
                            cell.facts, cell.line});
    }
    for (auto it = shapes.cbegin(); it != shapes.cend(); ++it) {
        QSet<qsizetype> seen{it.key()};
        for (qsizetype at = placing.parentOf(it.key()); at >= 0 && !seen.contains(at); at = placing.parentOf(at)) {
            seen.insert(at);
            if (shapes.contains(at)) {
                page.shapes[it.value()].parent = shapes.value(at);
                break;
            }
        }
    }
    return page;
}

} // namespace portwright
