// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"
#include "cli/interrupt.h"
#include "probe/listeners.h"
#include "probe/localhost.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

namespace portwright::cli {

namespace {

struct RespondCommandText
{
    Q_DECLARE_TR_FUNCTIONS(RespondCommand)
};

constexpr int SecondsAMinute = 60;
constexpr int SecondsAnHour = 3600;
constexpr int LongestSeconds = 7 * 24 * SecondsAnHour;

void addRespondOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {QStringLiteral("node"), RespondCommandText::tr("The node to stand in for."), QStringLiteral("NODE")});
    parser.addOption(
        {QStringLiteral("address"),
         RespondCommandText::tr("Listen on this address of this computer in place of the node's; may be repeated."),
         QStringLiteral("ADDRESS")});
    parser.addOption({QStringLiteral("for"),
                      RespondCommandText::tr("End by itself after so long, such as 90s, 30m or 8h."),
                      QStringLiteral("TIME"), QStringLiteral("8h")});
    parser.addOption({QStringLiteral("format"),
                      RespondCommandText::tr("How to print who came: table, or json, one object a line."),
                      QStringLiteral("FORMAT"), QStringLiteral("table")});
}

Result<int> chosenSeconds(const QString &text)
{
    const QString units = QStringLiteral("smh");
    const qsizetype unit = text.isEmpty() ? -1 : units.indexOf(text.back());
    static const QList<int> lengths{1, SecondsAMinute, SecondsAnHour};
    bool ok = false;
    const int count = text.chopped(text.isEmpty() ? 0 : 1).toInt(&ok);
    if (!ok || unit < 0 || count < 1 || count > LongestSeconds / lengths.at(unit))
        return Error{RespondCommandText::tr("--for takes a time such as 90s, 30m or 8h, a week at most"), {}};
    return count * lengths.at(unit);
}

Result<QList<IpAddress>> chosenAddresses(const QCommandLineParser &parser)
{
    QList<IpAddress> addresses;
    Errors errors;
    for (const QString &text : parser.values(QStringLiteral("address"))) {
        const auto address = IpAddress::parse(text);
        if (address)
            addresses += *address;
        else
            errors += Error{RespondCommandText::tr("\"%1\" is no address for --address").arg(text), {}};
    }
    if (!errors.isEmpty())
        return errors;
    return addresses;
}

/// The planned listeners on the chosen addresses, if any were; else as planned.
QList<ListenerSpec> placed(const QList<ListenerSpec> &planned, const QList<IpAddress> &addresses)
{
    if (addresses.isEmpty())
        return planned;
    QList<ListenerSpec> listeners;
    for (ListenerSpec spec : planned) {
        for (const IpAddress &address : addresses) {
            spec.address = address;
            if (!listeners.contains(spec))
                listeners += spec;
        }
    }
    return listeners;
}

QJsonObject listenerJson(const ListenerSpec &spec)
{
    return {{QStringLiteral("node"), spec.node.text()},
            {QStringLiteral("address"), spec.address.toString()},
            {QStringLiteral("transport"), transportName(spec.transport)},
            {QStringLiteral("port"), int(spec.port)},
            {QStringLiteral("tls"), spec.tls}};
}

QString listenerText(const ListenerSpec &spec)
{
    return QStringLiteral("%1 %2/%3%4")
        .arg(spec.address.toString(), QString::number(spec.port), transportName(spec.transport),
             spec.tls ? QStringLiteral(" TLS") : QString());
}

QByteArray jsonLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

void printListeners(const QList<ListenerSpec> &listeners, bool json)
{
    for (const ListenerSpec &spec : listeners)
        print(
            json ? jsonLine({{QStringLiteral("listens"), listenerJson(spec)}})
                 : RespondCommandText::tr("stands in for %1 on %2").arg(spec.node.text(), listenerText(spec)).toUtf8() +
                       '\n');
}

void printCaller(const StandInCaller &caller, bool json)
{
    const QString at = caller.at.toString(Qt::ISODateWithMs);
    if (json)
        return print(jsonLine({{QStringLiteral("at"), at},
                               {QStringLiteral("source"), caller.source.toString()},
                               {QStringLiteral("source-port"), int(caller.sourcePort)},
                               {QStringLiteral("came-to"), listenerJson(caller.listener)}}));
    print(RespondCommandText::tr("%1 %2 port %3 came to %4")
              .arg(at, caller.source.toString(), QString::number(caller.sourcePort), listenerText(caller.listener))
              .toUtf8() +
          '\n');
}

Exit standIn(const QList<ListenerSpec> &listeners, int seconds, bool json)
{
    Responder responder;
    QObject::connect(&responder, &Responder::called, &responder,
                     [json](const StandInCaller &caller) { printCaller(caller, json); });
    const Interrupt interrupt; // before the first line is printed, so that whoever reads it may end this at once
    QObject::connect(&interrupt, &Interrupt::interrupted, QCoreApplication::instance(), &QCoreApplication::quit);
    const Result<void> listening = responder.listen(listeners, Responder::Reach::Anywhere);
    if (!listening)
        return fail(listening.errors(), WorldFailed);
    printListeners(listeners, json);
    QTimer::singleShot(seconds * 1000, QCoreApplication::instance(), &QCoreApplication::quit);
    QCoreApplication::exec();
    return Done;
}

Exit runRespond(Context &context, const QCommandLineParser &parser)
{
    const QString format = parser.value(QStringLiteral("format"));
    const bool json = format == QLatin1String("json");
    if (!json && format != QLatin1String("table"))
        return fail(RespondCommandText::tr("\"%1\" is no format here; choose table or json").arg(format));
    const Result<int> seconds = chosenSeconds(parser.value(QStringLiteral("for")));
    if (!seconds)
        return fail(seconds.errors());
    const Result<QList<IpAddress>> addresses = chosenAddresses(parser);
    if (!addresses)
        return fail(addresses.errors());
    const NodeId node(parser.value(QStringLiteral("node")));
    if (node.isEmpty())
        return fail(RespondCommandText::tr("Name the node to stand in for with --node NODE"));
    const Result<Workspace> workspace = workspaceOf(context, parser);
    if (!workspace)
        return fail(workspace.errors());
    if (!workspace->plan.topology.nodes.contains(node))
        return fail(RespondCommandText::tr("The plan has no node \"%1\" for --node").arg(node.text()));
    const Result<QList<Handshake>> handshakes = builtInHandshakes();
    if (!handshakes)
        return fail(handshakes.errors(), WorldFailed);
    const QList<ListenerSpec> planned =
        plannedListeners(workspace->plan, workspace->derivation, workspace->routing, node, *handshakes);
    if (planned.isEmpty())
        return fail(RespondCommandText::tr("The plan needs to reach no single port on node \"%1\"").arg(node.text()));
    return standIn(placed(planned, *addresses), *seconds, json);
}

} // namespace

Command respondCommand()
{
    return {QStringLiteral("respond"), QStringLiteral("PLAN --node NODE"),
            RespondCommandText::tr(
                "Stands in on this computer for a node's services, so that the way there can be probed before they "
                "exist."),
            addRespondOptions, runRespond};
}

} // namespace portwright::cli
