// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

using namespace portwright::test;

namespace {

/// One message of a .ts file.
struct Message
{
    QString context;
    QString source;
    QStringList translations; // several for plural forms
    bool unfinished = false;
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.unfinished = xml.attributes().hasAttribute(QStringLiteral("type"));
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            message.translations += text.trimmed();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages += readMessage(xml, context);
    }
    return messages;
}

/// Words that German and English share, one a line; each was looked at.
QSet<QString> reviewedSameWords()
{
    QFile file(sourceFolder() + QStringLiteral("/../translations/same-in-german.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QSet<QString> words;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.isEmpty() && !line.startsWith('#'))
            words += QString::fromUtf8(line);
    }
    return words;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%(?:L?\\d|n)"));
    QStringList found;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        found += matches.next().captured();
    found.removeDuplicates();
    found.sort();
    return found;
}

} // namespace

QString translationFile(const QString &name)
{
    return sourceFolder() + QStringLiteral("/../translations/") + name;
}

/// The German translation is whole, and so are the English plural forms.
class TestTranslations : public QObject
{
    Q_OBJECT

    QList<Message> m_german;
    QList<Message> m_plurals;

private Q_SLOTS:
    void initTestCase()
    {
        m_german = messagesOf(translationFile(QStringLiteral("portwright_de.ts")));
        m_plurals = messagesOf(translationFile(QStringLiteral("portwright_en.ts")));
        QVERIFY(m_german.size() > 100);
        QVERIFY(m_plurals.size() > 10);
    }

    void nothingIsUnfinished()
    {
        QStringList problems;
        for (const Message &message : m_german + m_plurals) {
            if (message.unfinished || message.translations.join(QString()).isEmpty())
                problems += message.context + QStringLiteral(": ") + message.source;
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    }

    void nothingWasLeftInEnglish()
    {
        const QSet<QString> same = reviewedSameWords();
        QStringList problems;
        for (const Message &message : std::as_const(m_german)) {
            if (message.translations.value(0) == message.source && !same.contains(message.source))
                problems += message.source;
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    }

    void placeholdersAreKept()
    {
        QStringList problems;
        for (const Message &message : std::as_const(m_german)) {
            if (placeholders(message.source) != placeholders(message.translations.value(0)))
                problems += message.source + QStringLiteral(" -> ") + message.translations.value(0);
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    }
};

PORTWRIGHT_TEST(tst_translations, TestTranslations)
#include "tst_translations.moc"
