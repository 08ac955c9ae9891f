// SPDX-License-Identifier: Apache-2.0
#include "report/words.h"

#include <QCoreApplication>

namespace portwright {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};

QString endpoint(const QString &address, const PortSet &ports)
{
    const bool bracket = address.contains(QLatin1Char(':'));
    const QString host = bracket ? QString(QLatin1Char('[') + address + QLatin1Char(']')) : address;
    return host + QLatin1Char(':') + (ports.isEmpty() ? QStringLiteral("?") : ports.toString());
}

} // namespace

QString severityTitle(Severity severity)
{
    if (severity == Severity::Error)
        return Text::tr("error");
    return severity == Severity::Warning ? Text::tr("warning") : Text::tr("note");
}

QString valueStateTitle(ValueState state)
{
    switch (state) {
    case ValueState::Stated:
        return Text::tr("stated by the vendor");
    case ValueState::Restored:
        return Text::tr("restored from another document");
    case ValueState::Default:
        return Text::tr("protocol default, confirm");
    case ValueState::Assumed:
        return Text::tr("assumed, confirm");
    case ValueState::Unknown:
        return Text::tr("unknown");
    case ValueState::Planner:
        return Text::tr("set by the planner");
    }
    return {};
}

QString encryptedTitle(const QString &encrypted)
{
    if (encrypted == QLatin1String("yes"))
        return Text::tr("yes");
    if (encrypted == QLatin1String("no"))
        return Text::tr("no");
    return encrypted == QLatin1String("optional") ? Text::tr("optional") : Text::tr("unknown");
}

QString pathText(const Plan &plan, const Route &route)
{
    QStringList paths;
    for (const QList<Crossing> &path : route.paths) {
        QStringList names;
        for (const Crossing &crossing : path)
            names += crossing.firewall == perimeterId() && !plan.topology.firewalls.contains(crossing.firewall)
                         ? Text::tr("perimeter (understood)")
                         : plan.topology.nameOf(crossing.firewall);
        paths += names.join(QStringLiteral(" > "));
    }
    return paths.join(QStringLiteral(" | "));
}

QString dialledText(const Route &route)
{
    QStringList words;
    for (const Dialled &dialled : route.dialled) {
        QString word = endpoint(dialled.address, dialled.ports);
        if (!dialled.forward.isEmpty())
            word += QStringLiteral(" -> ") + endpoint(dialled.inside.toString(), dialled.insidePorts);
        words += word;
    }
    return words.join(QStringLiteral(", "));
}

} // namespace portwright
