// SPDX-License-Identifier: Apache-2.0
#include "desktop/models/flowtexts.h"

#include "scene/theme.h"

#include <QCollator>
#include <numeric>

namespace portwright {

namespace {

enum Way { BesidePlatform = 0, IntoPlatform = 1, OutOfPlatform = 2, WithinPlatform = 3 };

/// For each text's number its place among all texts, as people order names and ports.
std::vector<int> inOrder(const QHash<QString, int> &numbers)
{
    QCollator collator{QLocale(QLocale::English)}; // the C locale knows no numbers
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    QStringList texts = numbers.keys();
    std::sort(texts.begin(), texts.end(),
              [&](const QString &a, const QString &b) { return collator.compare(a, b) < 0; });
    std::vector<int> places(size_t(texts.size()));
    for (int place = 0; place < int(texts.size()); ++place)
        places[size_t(numbers.value(texts.at(place)))] = place;
    return places;
}

} // namespace

const Flow *FlowTexts::settled(qsizetype row) const
{
    return m_session.isSettled() ? &m_session.derivation().flows.at(row) : nullptr;
}

Flow FlowTexts::flowAt(qsizetype row) const
{
    if (const Flow *flow = settled(row))
        return *flow;
    const Flow given = m_session.flowRows().flowAt(row);
    const Flow *before = m_session.flow(given.id());
    return before ? *before : given;
}

QString FlowTexts::title(int column)
{
    switch (column) {
    case Status:
        return tr("Status");
    case From:
        return tr("From");
    case To:
        return tr("To");
    case Port:
        return tr("Port");
    case Protocol:
        return tr("Protocol");
    case Class:
        return tr("Class");
    case Need:
        return tr("Need");
    case Direction:
        return tr("Direction");
    case Why:
        return tr("Why");
    default:
        return {};
    }
}

QString FlowTexts::text(qsizetype row, int column) const
{
    switch (column) {
    case Status:
        return statusText(row);
    case From:
        return m_session.nameOf(m_session.flowRows().sourceAt(row));
    case To:
        return m_session.nameOf(m_session.flowRows().destinationAt(row));
    case Direction:
        return directionText(row);
    default:
        break;
    }
    const Flow flow = flowAt(row);
    switch (column) {
    case Port:
        return flow.ports.isEmpty() ? tr("not known") : flow.ports.toString();
    case Protocol: {
        const QString protocol = flow.protocol();
        const QString transport = transportName(flow.transport);
        return protocol.isEmpty() ? transport : tr("%1, %2").arg(transport, protocol);
    }
    case Class:
        return flowClassTitle(flow.flowClass());
    case Need:
        return needTitle(flow.need);
    case Why:
        return flow.purpose(m_session.language());
    default:
        return {};
    }
}

QString FlowTexts::statusText(qsizetype row) const
{
    if (const Flow *flow = settled(row))
        return flowStateTitle(m_session.stateOf(*flow));
    const Flow *before = m_session.flow(m_session.flowRows().flowAt(row).id());
    return before ? flowStateTitle(m_session.stateOf(*before)) : tr("being worked out");
}

bool FlowTexts::isPlatform(const NodeId &id) const
{
    const portwright::Node *node = m_session.topology().nodes.find(id);
    const Role *role = node ? m_session.packs().role(node->role) : nullptr;
    return role && role->group == QStringLiteral("platform");
}

int FlowTexts::direction(qsizetype row) const
{
    const FlowRows &rows = m_session.flowRows();
    return (isPlatform(rows.sourceAt(row)) ? OutOfPlatform : 0) +
           (isPlatform(rows.destinationAt(row)) ? IntoPlatform : 0);
}

QString FlowTexts::directionText(qsizetype row) const
{
    switch (direction(row)) {
    case WithinPlatform:
        return tr("inside");
    case IntoPlatform:
        return tr("in");
    case OutOfPlatform:
        return tr("out");
    default:
        return tr("beside");
    }
}

std::optional<quint64> FlowTexts::key(qsizetype row, int column) const
{
    const FlowDelta::Item *item = m_session.flowRows().itemAt(row);
    if (!item)
        return std::nullopt;
    switch (column) {
    case Status:
        return settled(row) ? std::optional(quint64(m_session.stateOf(*settled(row)))) : std::nullopt;
    case From:
        return quint64(item->source);
    case To:
        return quint64(item->destination);
    case Port:
        if (settled(row) && settled(row)->valueState == ValueState::Planner)
            return std::nullopt; // it may be the planner's for this flow alone
        return quint64(item->outcome);
    case Need:
        return quint64(item->outcome);
    case Direction: {
        const NodeStore &nodes = m_session.flowRows().index().nodes();
        return (quint64(nodes.roleOf(item->source)) << 32) + quint64(nodes.roleOf(item->destination));
    }
    default:
        return quint64(item->rule);
    }
}

void FlowSieve::setFilter(int column, const QString &text)
{
    if (text.isEmpty())
        m_filters.remove(column);
    else
        m_filters.insert(column, text);
}

void FlowSieve::setOrder(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
}

void FlowSieve::filter(std::vector<int> &rows, int column, const QString &text) const
{
    QHash<quint64, bool> known;
    const auto matches = [&](int row) { return m_texts.text(row, column).contains(text, Qt::CaseInsensitive); };
    const auto isOut = [&](int row) {
        const std::optional<quint64> key = m_texts.key(row, column);
        if (!key)
            return !matches(row);
        const auto found = known.constFind(*key);
        return !(found != known.constEnd() ? *found : *known.insert(*key, matches(row)));
    };
    std::erase_if(rows, isOut);
}

std::vector<int> FlowSieve::ranks(const std::vector<int> &rows) const
{
    QHash<QString, int> numbers; // of the texts, as they come
    QHash<quint64, int> known;   // the same, by the cell's key
    std::vector<int> numbered;
    numbered.reserve(rows.size());
    for (const int row : rows) {
        const std::optional<quint64> key = m_texts.key(row, m_column);
        const auto found = key ? known.constFind(*key) : known.constEnd();
        const int number = found != known.constEnd() ? *found : numberOf(numbers, m_texts.text(row, m_column));
        if (key && found == known.constEnd())
            known.insert(*key, number);
        numbered.push_back(number);
    }
    const std::vector<int> order = inOrder(numbers);
    for (int &number : numbered)
        number = order[size_t(number)];
    return numbered;
}

void FlowSieve::sort(std::vector<int> &rows) const
{
    const std::vector<int> rank = ranks(rows);
    std::vector<int> order(rows.size());
    std::iota(order.begin(), order.end(), 0);
    const bool down = m_order == Qt::DescendingOrder;
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return down ? rank[size_t(b)] < rank[size_t(a)] : rank[size_t(a)] < rank[size_t(b)];
    });
    std::vector<int> sorted;
    sorted.reserve(rows.size());
    for (const int place : order)
        sorted.push_back(rows[size_t(place)]);
    rows = std::move(sorted);
}

std::vector<int> FlowSieve::sifted(qsizetype count) const
{
    std::vector<int> rows(static_cast<size_t>(count));
    std::iota(rows.begin(), rows.end(), 0);
    if (m_wanted)
        std::erase_if(rows, [this](int row) { return !m_wanted->at(size_t(row)); });
    for (auto it = m_filters.begin(); it != m_filters.end(); ++it)
        filter(rows, it.key(), it.value());
    if (m_column >= 0)
        sort(rows);
    return rows;
}

} // namespace portwright
