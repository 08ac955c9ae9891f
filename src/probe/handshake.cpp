// SPDX-License-Identifier: Apache-2.0
#include "probe/handshake.h"

#include "base/id.h"
#include "base/jsonreading.h"
#include "probe/handshaketext.h"

#include <QFile>
#include <QSet>

static void initHandshakeResource()
{
    Q_INIT_RESOURCE(probe_handshakes);
}

namespace portwright {

namespace {

constexpr int FormatVersion = 1;
constexpr qsizetype MaxSteps = 32;
constexpr qsizetype MaxForms = 8;
constexpr qsizetype MaxHandshakes = 500;
constexpr int MaxFloor = 86400;

/// Reads a handshake file and collects every cause of failure.
class Reader : private JsonReading
{
public:
    explicit Reader(const QStringList &taken) : m_taken(taken) {}

    Result<QList<Handshake>> read(const JsonValue &root)
    {
        QList<Handshake> handshakes;
        if (!is(root, JsonType::Object))
            return errors();
        members(root, {QStringLiteral("portwright-handshakes"), QStringLiteral("handshakes")});
        if (root.find(u"portwright-handshakes").toInteger() != FormatVersion)
            fail(root, HandshakeText::tr("This is not a handshake file of format 1."));
        const JsonValue list = root.find(u"handshakes");
        if (is(list, JsonType::Array) && fewer(list, MaxHandshakes)) {
            for (const JsonValue item : list)
                handshakes += handshake(item);
        }
        if (!errors().isEmpty())
            return errors();
        return handshakes;
    }

private:
    void members(const JsonValue &object, const QStringList &known)
    {
        for (const JsonValue member : object) {
            if (!known.contains(member.key()))
                fail(member, HandshakeText::tr("'%1' is not known here.").arg(member.key()));
        }
    }

    /// A member that must be a text which is not empty.
    QString text(const JsonValue &object, QStringView key)
    {
        const JsonValue value = object.find(key);
        QString found = value.isString() ? value.toString() : QString();
        if (found.isEmpty())
            fail(value.isMissing() ? object : value,
                 HandshakeText::tr("'%1' must be a text that is not empty.").arg(key));
        return found;
    }

    Handshake handshake(const JsonValue &value)
    {
        Handshake handshake;
        if (!is(value, JsonType::Object))
            return handshake;
        members(value, {QStringLiteral("id"), QStringLiteral("transport"), QStringLiteral("proves"),
                        QStringLiteral("reference"), QStringLiteral("floor"), QStringLiteral("certificate-port"),
                        QStringLiteral("in-place-of"), QStringLiteral("steps")});
        handshake.id = id(value);
        handshake.proves = text(value, u"proves");
        handshake.reference = text(value, u"reference");
        handshake.floorSeconds = floorSeconds(value);
        handshake.certificatePort = certificatePort(value);
        handshake.variant = variant(value.find(u"in-place-of"));
        const auto transport = transportFromName(text(value, u"transport"));
        if (!transport)
            fail(value.find(u"transport"), HandshakeText::tr("The transport is tcp or udp."));
        handshake.transport = transport.value_or(Transport::Tcp);
        const JsonValue steps = value.find(u"steps");
        if (is(steps.isMissing() ? value : steps, JsonType::Array) && fewer(steps, MaxSteps))
            readSteps(steps, handshake);
        return handshake;
    }

    QString id(const JsonValue &value)
    {
        QString id = text(value, u"id");
        if (!id.isEmpty() && !isValidId(id))
            fail(value.find(u"id"), HandshakeText::tr("'%1' is no id: use a-z, 0-9 and hyphens.").arg(id));
        else if (m_taken.contains(id))
            fail(value.find(u"id"),
                 HandshakeText::tr("A handshake '%1' is known already and stays what it is: give this one another id.")
                     .arg(id));
        else if (m_ids.contains(id))
            fail(value.find(u"id"), HandshakeText::tr("There are two handshakes named '%1'.").arg(id));
        m_ids.insert(id);
        return id;
    }

    int floorSeconds(const JsonValue &value)
    {
        const JsonValue floor = value.find(u"floor");
        if (floor.isMissing())
            return 0;
        const auto seconds = floor.toInteger();
        if (seconds && *seconds >= 0 && *seconds <= MaxFloor)
            return int(*seconds);
        fail(floor, HandshakeText::tr("'floor' is a whole number of seconds, at most %1.").arg(MaxFloor));
        return 0;
    }

    quint16 certificatePort(const JsonValue &value)
    {
        const JsonValue port = value.find(u"certificate-port");
        if (port.isMissing())
            return 0;
        const auto number = port.toInteger();
        if (number && *number >= 1 && *number <= 65535)
            return quint16(*number);
        fail(port, HandshakeText::tr("'certificate-port' is a port from 1 to 65535."));
        return 0;
    }

    HandshakeVariant variant(const JsonValue &value)
    {
        if (value.isMissing() || !is(value, JsonType::Object))
            return {};
        members(value, {QStringLiteral("handshake"), QStringLiteral("setting"), QStringLiteral("is")});
        return {text(value, u"handshake"), text(value, u"setting"), text(value, u"is")};
    }

    void readSteps(const JsonValue &steps, Handshake &handshake)
    {
        for (const JsonValue value : steps)
            handshake.steps += step(value);
        const auto proves = [](const HandshakeStep &step) {
            return step.kind == HandshakeStep::Kind::StartTls ||
                   (step.kind == HandshakeStep::Kind::Expect && !step.optional);
        };
        if (!std::any_of(handshake.steps.cbegin(), handshake.steps.cend(), proves))
            fail(steps, HandshakeText::tr("A handshake must expect an answer or start TLS."));
        checkTransport(steps, handshake);
    }

    void checkTransport(const JsonValue &steps, const Handshake &handshake)
    {
        const auto count =
            std::count_if(handshake.steps.cbegin(), handshake.steps.cend(),
                          [](const HandshakeStep &step) { return step.kind == HandshakeStep::Kind::StartTls; });
        if (count > 1)
            fail(steps, HandshakeText::tr("TLS can start once."));
        if (handshake.transport == Transport::Udp && (count > 0 || handshake.serverSpeaksFirst()))
            fail(steps, HandshakeText::tr("By UDP a handshake begins with a datagram to send, and has no TLS."));
        if (handshake.certificatePort != 0 && count == 0)
            fail(steps, HandshakeText::tr("'certificate-port' needs a handshake with TLS."));
    }

    HandshakeStep step(const JsonValue &value)
    {
        HandshakeStep step;
        if (value.isString() && value.toString() == QLatin1String("start-tls")) {
            step.kind = HandshakeStep::Kind::StartTls;
            return step;
        }
        if (!is(value, JsonType::Object))
            return step;
        const JsonValue send = value.find(u"send");
        const JsonValue expect = value.find(u"expect");
        if (send.isMissing() == expect.isMissing())
            fail(value, HandshakeText::tr("A step is \"start-tls\", or has one of 'send' and 'expect'."));
        else if (!send.isMissing())
            readSend(value, send, step);
        else
            readExpect(value, expect, step);
        return step;
    }

    void readSend(const JsonValue &value, const JsonValue &send, HandshakeStep &step)
    {
        members(value, {QStringLiteral("send")});
        form(send, ByteNotation::Use::Message, step);
    }

    void readExpect(const JsonValue &value, const JsonValue &expect, HandshakeStep &step)
    {
        step.kind = HandshakeStep::Kind::Expect;
        members(value, {QStringLiteral("expect"), QStringLiteral("optional"), QStringLiteral("proof")});
        if (expect.isArray() && expect.size() > 0 && fewer(expect, MaxForms)) {
            for (const JsonValue one : expect)
                form(one, ByteNotation::Use::Pattern, step);
        } else {
            form(expect, ByteNotation::Use::Pattern, step);
        }
        const JsonValue optional = value.find(u"optional");
        step.optional = !optional.isMissing() && is(optional, JsonType::Bool) && optional.toBool();
        if (!value.find(u"proof").isMissing())
            step.proof = text(value, u"proof");
    }

    void form(const JsonValue &value, ByteNotation::Use use, HandshakeStep &step)
    {
        if (!is(value, JsonType::String))
            return;
        auto notation = ByteNotation::parse(value.toString(), use);
        if (notation)
            step.forms += *notation;
        else
            fail(value, notation.errors().first().message);
    }

    const QStringList m_taken;
    QSet<QString> m_ids;
};

} // namespace

bool Handshake::needsSecret() const
{
    return std::any_of(steps.cbegin(), steps.cend(), [](const HandshakeStep &step) {
        return std::any_of(step.forms.cbegin(), step.forms.cend(), [](const ByteNotation &form) {
            return form.has(MessageAuthenticator) || form.has(ResponseAuthenticator);
        });
    });
}

Result<QList<Handshake>> parseHandshakes(const QByteArray &text, const QString &fileName, const QStringList &taken)
{
    const auto document = JsonDocument::parse(text, fileName);
    if (!document)
        return document.errors();
    return Reader(taken).read(document->root());
}

Result<QList<Handshake>> builtInHandshakes()
{
    initHandshakeResource();
    QFile file(QStringLiteral(":/handshakes.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{HandshakeText::tr("The built-in handshakes are missing from the program."), {}};
    return parseHandshakes(file.readAll(), file.fileName());
}

} // namespace portwright
