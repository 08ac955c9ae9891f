// SPDX-License-Identifier: Apache-2.0
#include "evidence/resultfile.h"

#include "base/jsonreading.h"

#include <QCoreApplication>

namespace portwright {

namespace {

struct ResultFileText
{
    Q_DECLARE_TR_FUNCTIONS(ResultFile)
};

constexpr int FormatVersion = 1;
constexpr qsizetype MaxVerdicts = 1000000;
constexpr qsizetype MaxText = 4096;
constexpr qsizetype MaxErrors = 20;
constexpr int MaxPort = 65535;

class Reader : private JsonReading
{
public:
    Reader() : JsonReading(MaxErrors) {}

    Result<ResultFile> read(const JsonValue &root, const QString &fileName)
    {
        ResultFile file;
        file.fileName = fileName;
        if (!is(root, JsonType::Object))
            return errors();
        const auto format = root.find(u"portwright").toInteger();
        const JsonValue list = root.find(u"verdicts");
        if (format.value_or(0) > FormatVersion)
            fail(root.find(u"portwright"),
                 ResultFileText::tr("These results are of format %1, made by a newer version: this one "
                                    "reads format 1.")
                     .arg(*format));
        else if (format != FormatVersion || list.isMissing())
            fail(root, ResultFileText::tr(
                           "This is no result file: expected \"portwright\": 1 and a list \"verdicts\", as a kit or "
                           "\"probe --format json\" writes them."));
        else if (is(list, JsonType::Array))
            readVerdicts(list, file);
        if (!root.find(u"measured").isMissing())
            file.measured = measurement(root.find(u"measured"));
        if (!errors().isEmpty())
            return errors();
        return file;
    }

private:
    /// A text without control characters; one that is missing is empty.
    QString text(const JsonValue &object, QStringView key)
    {
        const JsonValue value = object.find(key);
        if (value.isMissing() || !is(value, JsonType::String))
            return {};
        QString found = value.toString();
        if (found.size() > MaxText) {
            fail(value, ResultFileText::tr("This text is longer than %n character(s).", "", int(MaxText)));
            return {};
        }
        for (QChar &c : found)
            c = c.isPrint() || c.isSurrogate() ? c : QChar(u' ');
        return found;
    }

    QString needed(const JsonValue &object, QStringView key)
    {
        const QString found = text(object, key);
        if (object.find(key).isMissing())
            fail(object, ResultFileText::tr("'%1' is missing.").arg(key));
        return found;
    }

    int number(const JsonValue &object, QStringView key, int most)
    {
        const JsonValue value = object.find(key);
        if (value.isMissing())
            return 0;
        const auto found = value.toInteger();
        if (found && *found >= 0 && *found <= most)
            return int(*found);
        fail(value, ResultFileText::tr("'%1' is a whole number from 0 to %2.").arg(key).arg(most));
        return 0;
    }

    QDateTime time(const JsonValue &object, QStringView key)
    {
        const QString written = text(object, key);
        const QDateTime at = QDateTime::fromString(written, Qt::ISODateWithMs).toUTC();
        if (!written.isEmpty() && !at.isValid())
            fail(object.find(key),
                 ResultFileText::tr("\"%1\" is no time such as 2026-11-27T03:10:00Z.").arg(jsonExcerpt(written)));
        return at;
    }

    Measurement measurement(const JsonValue &value)
    {
        Measurement measured;
        if (!is(value, JsonType::Object))
            return measured;
        measured.node = text(value, u"node");
        measured.host = text(value, u"host");
        measured.system = text(value, u"system");
        measured.started = time(value, u"started");
        measured.finished = time(value, u"finished");
        measured.plan = text(value, u"plan");
        measured.kit = text(value, u"kit");
        for (const JsonValue tool : value.find(u"tools"))
            measured.tools += jsonExcerpt(tool.toString());
        return measured;
    }

    void readVerdicts(const JsonValue &list, ResultFile &file)
    {
        if (!fewer(list, MaxVerdicts))
            return;
        for (const JsonValue value : list) {
            if (is(value, JsonType::Object))
                file.results += verdict(value);
        }
    }

    ProbeResult verdict(const JsonValue &value)
    {
        constexpr int anyCode = 0xffff;
        constexpr int anyTries = 1000;
        ProbeResult result;
        result.flow = FlowId(needed(value, u"flow"));
        result.target = needed(value, u"target");
        result.address = address(value);
        result.transport = transport(value);
        result.port = quint16(number(value, u"port", MaxPort));
        result.vantage = needed(value, u"vantage");
        result.verdict = word(value);
        result.proof = text(value, u"proof");
        result.latencyMs = latency(value);
        result.by = text(value, u"by");
        result.code = number(value, u"code", anyCode);
        result.tries = number(value, u"tries", anyTries);
        result.detail = text(value, u"detail");
        result.tool = text(value, u"tool");
        result.at = time(value, u"at");
        if (!result.at.isValid() && result.verdict != Verdict::NotProbed)
            fail(value, ResultFileText::tr("'at' is missing: it must say when this was measured."));
        return result;
    }

    std::optional<IpAddress> address(const JsonValue &value)
    {
        const QString written = text(value, u"address");
        if (written.isEmpty())
            return {};
        const auto found = IpAddress::parse(written);
        if (found)
            return *found;
        fail(value.find(u"address"), ResultFileText::tr("\"%1\" is no address.").arg(jsonExcerpt(written)));
        return {};
    }

    Transport transport(const JsonValue &value)
    {
        const auto found = transportFromName(needed(value, u"transport"));
        if (!found && !value.find(u"transport").isMissing())
            fail(value.find(u"transport"), ResultFileText::tr("The transport is tcp or udp."));
        return found.value_or(Transport::Tcp);
    }

    Verdict word(const JsonValue &value)
    {
        const QString written = needed(value, u"verdict");
        const auto found = verdictFromName(written);
        if (!found && !written.isEmpty())
            fail(value.find(u"verdict"), ResultFileText::tr("\"%1\" is no verdict.").arg(jsonExcerpt(written)));
        return found.value_or(Verdict::NotProbed);
    }

    std::optional<double> latency(const JsonValue &value)
    {
        const JsonValue written = value.find(u"latency-ms");
        if (written.type() != JsonType::Number)
            return {};
        return written.toDouble();
    }
};

} // namespace

Result<ResultFile> parseResultFile(const QByteArray &text, const QString &fileName)
{
    const auto document = JsonDocument::parse(text, fileName);
    if (!document)
        return document.errors();
    return Reader().read(document->root(), fileName);
}

} // namespace portwright
