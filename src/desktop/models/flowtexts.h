// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/session.h"

#include <QCoreApplication>

namespace portwright {

/// The cells of the flow table in words, made when asked.
class FlowTexts
{
    Q_DECLARE_TR_FUNCTIONS(FlowModel)

public:
    enum Column { Status, From, To, Port, Protocol, Class, Need, Direction, Why, ColumnCount };

    explicit FlowTexts(const Session &session) : m_session(session) {}

    /// The flow with what decisions made of it; what the rule gives where that is not worked out yet.
    Flow flowAt(qsizetype row) const;
    QString text(qsizetype row, int column) const;
    static QString title(int column);
    /// Equal for cells of one column that have equal texts for one reason; absent where a cell is for itself.
    std::optional<quint64> key(qsizetype row, int column) const;

private:
    const Flow *settled(qsizetype row) const;
    QString statusText(qsizetype row) const;
    QString directionText(qsizetype row) const;
    int direction(qsizetype row) const;
    bool isPlatform(const NodeId &id) const;

    const Session &m_session;
};

/// The rows of the flow table that are shown, in their order.
class FlowSieve
{
public:
    explicit FlowSieve(const FlowTexts &texts) : m_texts(texts) {}

    /// Keeps rows whose cell contains the text; an empty one keeps all.
    void setFilter(int column, const QString &text);
    /// Keeps the rows that are said to be wanted; null: all. It is read when rows are sifted.
    void setWanted(const std::vector<bool> *wanted) { m_wanted = wanted; }
    bool isFiltering() const { return m_wanted || !m_filters.isEmpty(); }
    /// A column of -1 is the order of the flows themselves.
    void setOrder(int column, Qt::SortOrder order);
    bool isPlain() const { return !isFiltering() && m_column < 0; }

    std::vector<int> sifted(qsizetype rows) const;

private:
    void filter(std::vector<int> &rows, int column, const QString &text) const;
    void sort(std::vector<int> &rows) const;
    /// For each row a number in the order of the column's texts.
    std::vector<int> ranks(const std::vector<int> &rows) const;

    const FlowTexts &m_texts;
    QMap<int, QString> m_filters; // by column
    const std::vector<bool> *m_wanted = nullptr;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace portwright
