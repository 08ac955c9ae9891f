// SPDX-License-Identifier: Apache-2.0
#include "cli/secrets.h"

#include "cli/probecommandtext.h"

#include <QFile>

#include <termios.h>

namespace portwright::cli {

namespace {

constexpr auto Variable = "PORTWRIGHT_RADIUS_SECRET";

/// The terminal shows nothing of what is typed while this lives.
class Unseen
{
public:
    explicit Unseen(int terminal) : m_terminal(terminal), m_known(::tcgetattr(terminal, &m_before) == 0)
    {
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        if (m_known)
            ::tcsetattr(m_terminal, TCSAFLUSH, &quiet);
    }
    ~Unseen()
    {
        if (m_known)
            ::tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }
    Unseen(const Unseen &) = delete;
    Unseen &operator=(const Unseen &) = delete;

private:
    int m_terminal;
    termios m_before{};
    bool m_known;
};

QByteArray answered(QFile &terminal, const QString &question)
{
    terminal.write(question.toLocal8Bit());
    terminal.flush();
    QByteArray line;
    {
        const Unseen unseen(terminal.handle());
        line = terminal.readLine();
    }
    terminal.write("\n");
    terminal.flush();
    if (line.endsWith('\n'))
        line.chop(1);
    return line;
}

} // namespace

QHash<NodeId, QByteArray> secretsOfEnvironment(const QList<NodeId> &nodes)
{
    QHash<NodeId, QByteArray> secrets;
    for (const NodeId &node : nodes) {
        const QByteArray own = QByteArray(Variable) + '_' + node.text().toUpper().replace(u'-', u'_').toLatin1();
        const QByteArray secret =
            qEnvironmentVariableIsSet(own.constData()) ? qgetenv(own.constData()) : qgetenv(Variable);
        if (!secret.isEmpty())
            secrets.insert(node, secret);
    }
    return secrets;
}

Result<void> askForSecrets(QHash<NodeId, QByteArray> &secrets, const QList<NodeId> &nodes, const Topology &topology)
{
    QFile terminal(QStringLiteral("/dev/tty"));
    for (const NodeId &node : nodes) {
        if (secrets.contains(node))
            continue;
        if (!terminal.isOpen() && !terminal.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
            return Error{ProbeCommandText::tr("--ask-secrets needs a terminal; without one, set %1")
                             .arg(QLatin1String(Variable)),
                         {}};
        const QByteArray secret = answered(
            terminal,
            ProbeCommandText::tr("Secret that %1 shares with its RADIUS clients: ").arg(topology.nameOf(node)));
        if (!secret.isEmpty())
            secrets.insert(node, secret);
    }
    return {};
}

} // namespace portwright::cli
