// SPDX-License-Identifier: Apache-2.0
#include "desktop/keys.h"
#include "testmain.h"

#include <QMap>

using namespace portwright;

class TestKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIdIsUnique();
    void everyKeyIsReadable();
    void noKeyHasTwoMeanings();
    void noMnemonicStandsTwiceInAMenu();
    void singleLettersActOnTheCanvasOnly();
};

void TestKeys::everyIdIsUnique()
{
    QStringList ids;
    for (const Command &command : commands()) {
        QVERIFY2(!ids.contains(command.id), qPrintable(command.id));
        QVERIFY2(!command.text.isEmpty(), qPrintable(command.id));
        ids.append(command.id);
    }
}

void TestKeys::everyKeyIsReadable()
{
    for (const Command &command : commands()) {
        const QList<QKeySequence> sequences = command.sequences();
        const qsizetype wanted = command.keys.isEmpty() ? 0 : command.keys.count(QStringLiteral("; ")) + 1;
        QCOMPARE(sequences.size(), wanted);
        for (const QKeySequence &sequence : sequences)
            QVERIFY2(!sequence.toString().isEmpty(), qPrintable(command.id));
    }
}

void TestKeys::noKeyHasTwoMeanings()
{
    QMap<QString, QString> owners;
    for (const Command &command : commands()) {
        for (const QKeySequence &sequence : command.sequences()) {
            const QString key = sequence.toString();
            QVERIFY2(!owners.contains(key), qPrintable(key + u' ' + owners.value(key) + u' ' + command.id));
            owners.insert(key, command.id);
        }
    }
}

void TestKeys::noMnemonicStandsTwiceInAMenu()
{
    QMap<QString, QString> owners;
    for (const Command &command : commands()) {
        const qsizetype at = command.text.indexOf(u'&');
        if (command.menu == CommandMenu::None || at < 0)
            continue;
        const QString key = QString::number(int(command.menu)) + command.text.at(at + 1).toLower();
        QVERIFY2(!owners.contains(key), qPrintable(owners.value(key) + u' ' + command.id));
        owners.insert(key, command.id);
    }
}

void TestKeys::singleLettersActOnTheCanvasOnly()
{
    for (const Command &command : commands()) {
        for (const QKeySequence &sequence : command.sequences()) {
            const bool bare = sequence[0].keyboardModifiers() == Qt::NoModifier && sequence[0].key() < Qt::Key_Escape;
            QVERIFY2(!bare || command.context != KeyContext::Window, qPrintable(command.id));
        }
    }
}

PORTWRIGHT_TEST(tst_keys, TestKeys)
#include "tst_keys.moc"
