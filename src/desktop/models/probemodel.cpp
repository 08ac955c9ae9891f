// SPDX-License-Identifier: Apache-2.0
#include "desktop/models/probemodel.h"

#include "desktop/models/itemroles.h"

#include <QLocale>

namespace portwright {

namespace {

constexpr double ShortestShown = 0.1; // ms

/// At last, by what is shown or, before anything was measured in this sitting, by what the evidence file says.
bool isFailing(const ProbeEntry &entry)
{
    if (entry.measured || entry.showsTaken())
        return entry.badge() == Badge::Failed ||
               (entry.running && entry.measured && badgeOf(*entry.latest) == Badge::Failed);
    return !entry.track.spans.isEmpty() && badgeOf(entry.track.spans.last().verdict) == Badge::Failed;
}

QString targetText(const ProbeEntry &entry)
{
    if (entry.target.isEmpty())
        return {};
    return QStringLiteral("%1:%2/%3").arg(entry.target).arg(entry.port).arg(transportName(entry.transport));
}

QVariant sortValue(const ProbeEntry &entry, int column, const QString &text)
{
    if (column == ProbeModel::Latency)
        return entry.shown() && entry.shown()->latencyMs ? *entry.shown()->latencyMs : -1.0;
    return text;
}

} // namespace

QString latencyText(const ProbeEntry &entry)
{
    if (!entry.shown() || !entry.shown()->latencyMs)
        return {};
    const double ms = *entry.shown()->latencyMs;
    if (ms < ShortestShown)
        return ProbeModel::tr("under %1 ms").arg(QLocale().toString(ShortestShown, 'f', 1));
    return ProbeModel::tr("%1 ms").arg(QLocale().toString(ms, 'f', ms < 10 ? 2 : 0));
}

QString verdictText(const ProbeEntry &entry)
{
    if (entry.running)
        return ProbeModel::tr("checking");
    if (entry.isOutOfDate())
        return ProbeModel::tr("%1, out of date").arg(verdictTitle(entry.shown()->verdict));
    if (entry.shown() && badgeOf(*entry.shown()) == Badge::Barred)
        return ProbeModel::tr("%1, as it must be").arg(verdictTitle(entry.shown()->verdict));
    return entry.shown() ? verdictTitle(entry.shown()->verdict) : ProbeModel::tr("not probed yet");
}

QString probeText(const ProbeEntry &entry)
{
    QStringList parts{verdictText(entry), latencyText(entry)};
    parts.removeAll(QString());
    const QString target = targetText(entry);
    const QString words = parts.join(QStringLiteral(", "));
    return target.isEmpty() ? words : ProbeModel::tr("%1: %2").arg(target, words);
}

ProbeModel::ProbeModel(const Session &session, const ProbeSession &probes, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_probes(probes)
{
    reset();
    connect(&probes, &ProbeSession::entriesChanged, this, &ProbeModel::reset);
    connect(&probes, &ProbeSession::resultsChanged, this, &ProbeModel::refresh);
}

void ProbeModel::reset()
{
    beginResetModel();
    m_rows = entries().size();
    m_axis = axisOf(entries());
    endResetModel();
}

void ProbeModel::refresh(const QList<qsizetype> &changed)
{
    m_axis = axisOf(entries());
    for (qsizetype first = 0, last = 0; first < changed.size(); first = last + 1) {
        last = first;
        while (last + 1 < changed.size() && changed.at(last + 1) == changed.at(last) + 1)
            ++last;
        Q_EMIT dataChanged(index(int(changed.at(first)), 0), index(int(changed.at(last)), ColumnCount - 1));
    }
}

int ProbeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows);
}

int ProbeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

FlowId ProbeModel::flowAt(int row) const
{
    return entries().at(row).flow;
}

int ProbeModel::rowOf(const FlowId &flow) const
{
    for (int row = 0; row < m_rows; ++row) {
        if (entries().at(row).flow == flow)
            return row;
    }
    return -1;
}

QVariant ProbeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= entries().size())
        return {};
    const ProbeEntry &entry = entries().at(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(entry, index.column());
    if (role == SortRole)
        return sortValue(entry, index.column(), text(entry, index.column()));
    if (role == IdRole)
        return entry.flow.text();
    if (role == FailingRole)
        return isFailing(entry);
    if (role == BadgeRole || role == TimelineRole || role == TrendRole)
        return mark(entry, index.column(), role);
    if (role == Qt::TextAlignmentRole && index.column() == Latency)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant ProbeModel::mark(const ProbeEntry &entry, int column, int role) const
{
    if (role == BadgeRole && column == Verdict)
        return int(entry.badge());
    if (role == TimelineRole && column == Past)
        return QVariant::fromValue(Timeline{entry.track, m_axis.from, m_axis.to});
    if (role == TrendRole && column == Trend)
        return QVariant::fromValue(entry.track.latencies);
    return {};
}

QString ProbeModel::text(const ProbeEntry &entry, int column) const
{
    switch (column) {
    case Verdict:
        return verdictText(entry);
    case Flow: {
        if (entry.mustStayShut)
            return tr("must stay shut: %1").arg(m_session.nameOf(entry.destination));
        const portwright::Flow *flow = m_session.flow(entry.flow);
        return flow ? tr("%1 to %2").arg(m_session.nameOf(flow->source), m_session.nameOf(flow->destination))
                    : entry.flow.text();
    }
    case Target:
        return targetText(entry);
    case Latency:
        return latencyText(entry);
    case Trend:
        return trendText(entry.track.latencies);
    case Past:
        return timelineText(entry.track);
    case Proof:
        return !entry.shown()                   ? QString()
               : entry.shown()->proof.isEmpty() ? entry.shown()->detail
                                                : entry.shown()->proof;
    case Meaning:
        return entry.shown() ? verdictMeaning(entry.shown()->verdict) : QString();
    case From:
        return fromText(entry);
    default:
        return {};
    }
}

/// "Authority, on backup01, 2026-11-27 03:10".
QString ProbeModel::takenFrom(const PairEvidence &taken) const
{
    const QString place = m_session.nameOf(ElementId(taken.result->vantage));
    const QString when = QLocale().toString(taken.result->at.toLocalTime(), QLocale::ShortFormat);
    return taken.host.isEmpty() ? tr("%1, %2").arg(place, when) : tr("%1, on %2, %3").arg(place, taken.host, when);
}

QString ProbeModel::fromText(const ProbeEntry &entry) const
{
    QString name = m_probes.vantage().name;
    if (entry.showsTaken())
        name = takenFrom(*entry.taken);
    if (entry.provesFlow())
        return tr("%1 (speaks of this flow)").arg(name);
    return name.isEmpty() ? tr("this computer (reachability only)") : tr("%1 (reachability only)").arg(name);
}

QVariant ProbeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Verdict:
        return tr("Verdict");
    case Flow:
        return tr("Flow");
    case Target:
        return tr("Target");
    case Latency:
        return tr("Latency");
    case Trend:
        return tr("Latency curve");
    case Past:
        return tr("Timeline");
    case Proof:
        return tr("Answer");
    case Meaning:
        return tr("What it proves");
    case From:
        return tr("Seen from");
    default:
        return {};
    }
}

} // namespace portwright
