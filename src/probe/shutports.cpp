// SPDX-License-Identifier: Apache-2.0
#include "probe/shutports.h"

#include "base/json.h"

#include <QCoreApplication>
#include <QFile>
#include <QSet>

static void initShutPortResource()
{
    Q_INIT_RESOURCE(probe_shutports);
}

namespace portwright {

namespace {

struct ShutPortsText
{
    Q_DECLARE_TR_FUNCTIONS(ShutPorts)
};

constexpr int FormatVersion = 1;

QString textOf(const JsonValue &entry, QStringView name, Errors &errors)
{
    const JsonValue value = entry.find(name);
    if (value.toString().isEmpty())
        errors +=
            (value.isMissing() ? entry : value).error(ShutPortsText::tr("\"%1\" must be a text; fill it in").arg(name));
    return value.toString();
}

ShutPort readPort(const JsonValue &entry, Errors &errors)
{
    ShutPort read;
    const qint64 port = entry.find(u"port").toInteger().value_or(0);
    if (port < 1 || port > 65535)
        errors += entry.error(ShutPortsText::tr("\"port\" must be a whole number from 1 to 65535"));
    read.port = quint16(port);
    const std::optional<Transport> transport = transportFromName(entry.find(u"transport").toString());
    if (!transport)
        errors += entry.error(ShutPortsText::tr("\"transport\" must be tcp or udp"));
    read.transport = transport.value_or(Transport::Tcp);
    read.service = textOf(entry, u"service", errors);
    read.source = textOf(entry, u"source", errors);
    read.handshake = entry.find(u"handshake").toString();
    if (read.transport == Transport::Udp && read.handshake.isEmpty())
        errors += entry.error(
            ShutPortsText::tr("By UDP only a packet of the protocol proves anything: name a \"handshake\""));
    return read;
}

} // namespace

Result<QList<ShutPort>> parseShutPorts(const QByteArray &text, const QString &fileName)
{
    const Result<JsonDocument> document = JsonDocument::parse(text, fileName);
    if (!document)
        return document.errors();
    const JsonValue root = document->root();
    if (root.find(u"portwright-shut-ports").toInteger() != FormatVersion || !root.find(u"ports").isArray())
        return root.error(ShutPortsText::tr("This is no list of ports of format 1"));
    QList<ShutPort> ports;
    Errors errors;
    QSet<std::pair<int, quint16>> seen;
    for (const JsonValue entry : root.find(u"ports")) {
        ports += readPort(entry, errors);
        const std::pair<int, quint16> place(int(ports.last().transport), ports.last().port);
        if (seen.contains(place))
            errors += entry.error(ShutPortsText::tr("Port %1 stands here twice; keep one").arg(place.second));
        seen.insert(place);
    }
    return errors.isEmpty() ? Result<QList<ShutPort>>(ports) : Result<QList<ShutPort>>(errors);
}

Result<QList<ShutPort>> builtInShutPorts()
{
    initShutPortResource();
    QFile file(QStringLiteral(":/shut-ports.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return parseShutPorts(opened ? file.readAll() : QByteArray(), file.fileName());
}

} // namespace portwright
