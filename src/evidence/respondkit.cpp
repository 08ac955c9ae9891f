// SPDX-License-Identifier: Apache-2.0
#include "evidence/kit.h"
#include "evidence/kitencoding.h"
#include "evidence/kittemplate.h"
#include "evidence/kittext.h"
#include "probe/throwawaycertificate.h"

namespace portwright {

namespace {

QByteArray listenerLine(const ListenerSpec &listener)
{
    const QByteArrayList words{"L",
                               transportName(listener.transport).toLatin1(),
                               listener.address.toString().toLatin1(),
                               QByteArray::number(listener.port),
                               listener.tls ? "tls" : "-",
                               listener.node.text().toLatin1()};
    return words.join(' ') + '\n';
}

/// Key and certificate; empty if this computer cannot make one: then the stand-ins greet without TLS.
QByteArray certificateText()
{
    const Result<ThrowAwayCertificate> made = makeThrowAwayCertificate();
    return made ? QByteArray(made->key.toPem() + made->certificate.toPem()) : QByteArray();
}

QByteArray readMe(const Plan &plan, const NodeId &node, const QList<ListenerSpec> &listeners, const KitMaker &maker)
{
    QString text =
        KitText::tr("Stand-ins for %1 (%2), plan %3, made by Portwright %4 on %5.")
            .arg(singleLine(plan.topology.nameOf(node)), node.text(), singleLine(plan.name), maker.version,
                 maker.date.toString(Qt::ISODate)) +
        QStringLiteral("\n\n") +
        KitText::tr(
            "Run one of these on that computer before the product is installed; ports below 1024 need administrator "
            "rights. A port that a real service has is refused and named. Ctrl+C ends it, 8 hours do too.") +
        QStringLiteral("\n\n  python3 respond.py\n  perl respond.pl\n  powershell -ExecutionPolicy Bypass -File "
                       "respond.ps1\n\n") +
        KitText::tr(
            "Then probe from where the flows start. \"rehearsed\" says that the way to this computer is open; the "
            "service itself is proved when it runs. The key in respond.py is made for this kit alone and protects "
            "nothing. Only python3 speaks TLS; the others greet without it.") +
        QStringLiteral("\n\n") + KitText::tr("It listens on:") + u'\n';
    for (const ListenerSpec &listener : listeners)
        text += QStringLiteral("  %1 %2/%3%4\n")
                    .arg(listener.address.toString(), QString::number(listener.port), transportName(listener.transport),
                         listener.tls ? QStringLiteral(" TLS") : QString());
    return text.toUtf8();
}

} // namespace

Kit respondKit(const Plan &plan, const NodeId &node, const QList<ListenerSpec> &listeners, const KitMaker &maker)
{
    Q_ASSERT(isValidId(node.text()));
    QByteArray lines;
    for (const ListenerSpec &listener : listeners)
        lines += listenerLine(listener);
    const TemplateValues values{{"VERSION", plainJson(maker.version).replace('"', "")},
                                {"NODE", node.text().toLatin1()},
                                {"CERTIFICATE", certificateText()},
                                {"TASKS", lines}};
    Kit kit{node, {}, listeners.size()};
    for (const char *name : {"respond.py", "respond.pl", "respond.ps1"})
        kit.files += KitFile{QString::fromLatin1(name), filledTemplate(QString::fromLatin1(name), values)};
    kit.files += KitFile{QStringLiteral("README.txt"), readMe(plan, node, listeners, maker)};
    return kit;
}

} // namespace portwright
