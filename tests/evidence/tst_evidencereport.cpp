// SPDX-License-Identifier: Apache-2.0
#include "evidence/evidencereport.h"
#include "evidencemaking.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

class TestEvidenceReport : public QObject
{
    Q_OBJECT

    static EvidenceReport report()
    {
        EvidenceReport about;
        about.title = QStringLiteral("Head *office*\n# Forged");
        about.plan = {QStringLiteral("office.portwright"), QByteArray(64, 'a')};
        about.evidence = {QStringLiteral("office.portwright-evidence"), QByteArray(64, 'b')};
        about.made = at(100000);
        about.program = QStringLiteral("portwright-cli 0");
        about.flows = {{FlowId(QStringLiteral("p/r/a/one")), QStringLiteral("A"), QStringLiteral("One")},
                       {FlowId(QStringLiteral("p/r/a/two")), QStringLiteral("A"), QStringLiteral("Two")}};
        about.vantages.insert(QStringLiteral("office"), QStringLiteral("Office LAN"));
        return about;
    }

private Q_SLOTS:
    void saysWhatFromWhereWhenAndWhatIsMissing()
    {
        EvidenceHistory one = history("p/r/a/one", {Verdict::Filtered, Verdict::Verified});
        one.spans.last().proof = QStringLiteral("TLS 1.3 | <script>\n## Forged");
        const QByteArray text = evidenceReportText(report(), {one, history("gone/r/a/x", {Verdict::Open}, false)});
        for (const char *part :
             {"SHA-256 aaaa", "SHA-256 bbbb", "Made: 2026-03-03 21:46:40 UTC, by portwright-cli 0", "1 of 2 flows",
              "| p/r/a/one | Office LAN | 10.20.5.10:443/tcp | verified | 2026-03-02 20:00:00 UTC |",
              "gone/r/a/x (no longer planned)", "it does not prove the flow",
              "  - 2026-03-02 19:00:00 UTC to 2026-03-02 19:00:00 UTC: filtered, times measured: 1",
              "- p/r/a/two: A to Two", "- verified: The planned protocol answered."})
            QVERIFY2(text.contains(part), qPrintable(QString::fromLatin1(part) + u'\n' + QString::fromUtf8(text)));
        QVERIFY2(!text.contains("\n# Forged") && !text.contains("\n## Forged") && !text.contains("<script>"), text);
    }

    void theSameInputGivesTheSameBytes()
    {
        const QList<EvidenceHistory> histories{history("p/r/a/one", {Verdict::Open, Verdict::Reset, Verdict::Open}),
                                               history("p/r/a/two", {Verdict::Silent})};
        QCOMPARE(evidenceReportText(report(), histories), evidenceReportText(report(), histories));
    }
};

PORTWRIGHT_TEST(tst_evidencereport, TestEvidenceReport)
#include "tst_evidencereport.moc"
