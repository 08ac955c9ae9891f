// SPDX-License-Identifier: Apache-2.0
#include "app/rowtable.h"

#include <QHash>
#include <algorithm>
#include <optional>

namespace portwright {

namespace {

constexpr int NoColumn = -1;

/// The separator of the first line that stands in it most often; tabs come first.
QChar separatorOf(const QString &text)
{
    const QString line = text.section(u'\n', 0, 0);
    if (line.contains(u'\t'))
        return u'\t';
    return line.count(u';') >= line.count(u',') ? u';' : u',';
}

/// Splits RFC 4180 text: quotes hold separators, line ends and doubled quotes.
class CellReader
{
public:
    CellReader(QString text, QChar separator) : m_text(std::move(text)), m_separator(separator) {}

    QList<QStringList> read()
    {
        for (m_at = 0; m_at < m_text.size(); ++m_at)
            take(m_text.at(m_at));
        endRow();
        return std::move(m_rows);
    }

private:
    void take(QChar letter)
    {
        if (m_quoted)
            takeQuoted(letter);
        else if (letter == u'"' && m_cell.trimmed().isEmpty())
            m_quoted = true;
        else if (letter == m_separator)
            endCell();
        else if (letter == u'\n')
            endRow();
        else
            m_cell += letter;
    }
    void takeQuoted(QChar letter)
    {
        const bool doubled = letter == u'"' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'"';
        if (letter != u'"' || doubled)
            m_cell += letter;
        else
            m_quoted = false;
        m_at += doubled;
    }
    void endCell()
    {
        m_row.append(m_cell.simplified());
        m_cell.clear();
    }
    void endRow()
    {
        endCell();
        const bool empty =
            std::all_of(m_row.cbegin(), m_row.cend(), [](const QString &cell) { return cell.isEmpty(); });
        if (!empty)
            m_rows.append(m_row);
        m_row.clear();
    }

    QString m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    bool m_quoted = false;
    QString m_cell;
    QStringList m_row;
    QList<QStringList> m_rows;
};

QHash<QString, RowColumn> makeHeadings()
{
    const QList<QPair<RowColumn, const char *>> words{
        {RowColumn::Name, "name|node|node name|system|server|knoten|bezeichnung|gerät|geraet"},
        {RowColumn::Role, "role|type|kind|rolle|typ|art|funktion|function"},
        {RowColumn::Zone, "zone|network|segment|network zone|netz|netzwerk|netzzone|netzsegment|bereich"},
        {RowColumn::Address,
         "address|addresses|ip|ip address|ip addresses|ips|adresse|adressen|ip adresse|ip adressen"},
        {RowColumn::Count, "count|number|quantity|amount|anzahl|menge|stück|stueck|zahl"},
        {RowColumn::Host, "host|hostname|host name|fqdn|dns|dns name|rechnername|rechner"},
        {RowColumn::Environment, "environment|env|stage|umgebung|stufe"},
    };
    QHash<QString, RowColumn> headings;
    for (const auto &[column, list] : words) {
        for (const QString &word : QString::fromUtf8(list).split(u'|'))
            headings.insert(word, column);
    }
    return headings;
}

std::optional<RowColumn> columnOf(const QString &heading)
{
    static const QHash<QString, RowColumn> headings = makeHeadings();
    QString word = heading.toLower();
    word.replace(u'-', u' ').replace(u'_', u' ');
    const auto found = headings.constFind(word.simplified());
    return found == headings.constEnd() ? std::nullopt : std::optional(*found);
}

/// For each cell of the first row the column it heads; the first of two equal ones counts.
QList<int> columnsOf(const QStringList &first)
{
    QList<int> columns;
    for (const QString &heading : first) {
        const std::optional<RowColumn> column = columnOf(heading);
        const bool fresh = column && !columns.contains(int(*column));
        columns.append(fresh ? int(*column) : NoColumn);
    }
    return columns;
}

bool isHeader(const QList<int> &columns)
{
    const bool subject = columns.contains(int(RowColumn::Name)) || columns.contains(int(RowColumn::Role));
    const auto known = columns.size() - columns.count(NoColumn);
    return subject && (known >= 2 || columns.size() == 1);
}

} // namespace

RowTable readRows(const QString &text)
{
    QString clean = text;
    clean.remove(QChar(QChar::ByteOrderMark))
        .replace(QStringLiteral("\r\n"), QStringLiteral("\n"))
        .replace(u'\r', u'\n');
    QList<QStringList> lines = CellReader(clean, separatorOf(clean)).read();
    RowTable table;
    if (lines.isEmpty())
        return table;
    QList<int> columns = columnsOf(lines.first());
    table.hasHeader = isHeader(columns);
    if (table.hasHeader) {
        const QStringList header = lines.takeFirst();
        for (qsizetype at = 0; at < header.size(); ++at) {
            if (columns.at(at) == NoColumn && !header.at(at).isEmpty())
                table.ignoredColumns.append(header.at(at));
        }
    } else {
        columns = {0, 1, 2, 3, 4, 5, 6};
    }
    for (const QStringList &line : std::as_const(lines)) {
        QStringList row(RowColumnCount);
        for (qsizetype at = 0; at < std::min(line.size(), columns.size()); ++at) {
            if (columns.at(at) != NoColumn)
                row[columns.at(at)] = line.at(at);
        }
        table.rows.append(row);
    }
    return table;
}

} // namespace portwright
