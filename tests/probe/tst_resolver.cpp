// SPDX-License-Identifier: Apache-2.0
#include "probe/resolver.h"
#include "testmain.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QThread>
#include <semaphore>

using namespace portwright;

/// Names are looked up in the thread that probes, whatever the rest of the program does meanwhile.
class TestResolver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAddresses();
    void forgets();
    void survivesTheEndOfTheProgram();
};

void TestResolver::findsAddresses()
{
    Resolver resolver;
    QSignalSpy found(&resolver, &Resolver::resolved);
    resolver.look(QStringLiteral("localhost"));
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found.first().first().toString(), QStringLiteral("localhost"));
    QVERIFY(!found.first().at(1).value<Resolved>().addresses.isEmpty());
}

void TestResolver::forgets()
{
    Resolver resolver;
    QSignalSpy found(&resolver, &Resolver::resolved);
    resolver.look(QStringLiteral("localhost"));
    resolver.forget();
    resolver.look(QStringLiteral("127.0.0.1"));
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found.first().first().toString(), QStringLiteral("127.0.0.1"));
}

/// The program ends while an answer waits for the thread that asked.
void TestResolver::survivesTheEndOfTheProgram()
{
    findsAddresses(); // from now on the answer is there at once
    QThread thread;
    Resolver resolver;
    resolver.moveToThread(&thread);
    int found = 0;
    connect(&resolver, &Resolver::resolved, this, [&found] { ++found; });
    std::binary_semaphore asked{0};
    std::binary_semaphore ending{0};
    connect(&thread, &QThread::started, &resolver, [&] {
        resolver.look(QStringLiteral("localhost"));
        asked.release();
        ending.acquire();
    });
    thread.start();
    asked.acquire();
    QVERIFY(QMetaObject::invokeMethod(QCoreApplication::instance(), "aboutToQuit"));
    ending.release();
    QTRY_COMPARE(found, 1);
    thread.quit();
    QVERIFY(thread.wait());
}

PORTWRIGHT_TEST(tst_resolver, TestResolver)
#include "tst_resolver.moc"
