// SPDX-License-Identifier: Apache-2.0
#include "smallpack.h"
#include "testmain.h"

using namespace portwright;
using test::flowsOf;
using test::list;

class TestRelations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void serversOfOneDestinationBothWays()
    {
        const char *plan = R"({"nodes":[{"id":"h","role":"hub"},{"id":"s1","role":"store"},{"id":"s2","role":"store"},
            {"id":"s3","role":"store","settings":{"destination":"far"}}]})";
        QCOMPARE(flowsOf(plan, "shop/server-server"), list({"shop/server-server/h/s1 4288/tcp needed required",
                                                            "shop/server-server/h/s2 4288/tcp needed required",
                                                            "shop/server-server/h/s3 4288/tcp needed required",
                                                            "shop/server-server/s1/h 4288/tcp needed required",
                                                            "shop/server-server/s1/s2 4288/tcp needed required",
                                                            "shop/server-server/s2/h 4288/tcp needed required",
                                                            "shop/server-server/s2/s1 4288/tcp needed required",
                                                            "shop/server-server/s3/h 4288/tcp needed required"}));
    }

    void meshJoinsAllDestinations()
    {
        const char *plan = R"({"settings":{"shop":{"server-mesh":"all"}},
            "nodes":[{"id":"s1","role":"store"},{"id":"s3","role":"store","settings":{"destination":"far"}}]})";
        QCOMPARE(flowsOf(plan, "shop/server-server").size(), 2);
    }

    void sitesAndZonesKeepNodesApart()
    {
        const char *plan = R"({"zones":[{"id":"a","kind":"lan","site":"Bonn"},{"id":"b","kind":"lan","parent":"a"},
                                        {"id":"c","kind":"lan","site":"Kiel"},{"id":"d","kind":"lan"}],
            "nodes":[{"id":"na","role":"watch","zone":"a"},{"id":"na2","role":"dns","zone":"a"},
                     {"id":"nb","role":"dns","zone":"b"},{"id":"nc","role":"dns","zone":"c"},
                     {"id":"nd","role":"dns","zone":"d"}]})";
        QCOMPARE(flowsOf(plan, "shop/watch-site"), list({"shop/watch-site/na/na2 10051/tcp needed optional",
                                                         "shop/watch-site/na/nb 10051/tcp needed optional",
                                                         "shop/watch-site/na/nd 10051/tcp needed optional"}));
        QCOMPARE(flowsOf(plan, "shop/watch-zone"), list({"shop/watch-zone/na/na2 10052/udp shown rare"}));
    }

    void bothEndsMustFulfilTheCondition()
    {
        const char *plan =
            R"({"nodes":[{"id":"h","role":"hub"},{"id":"s","role":"store","settings":{"mode":"plain"}}]})";
        QCOMPARE(flowsOf(plan, "shop/server-server"), QStringList());
    }

    void clientsReachTheirDestinations()
    {
        const char *plan =
            R"({"nodes":[{"id":"all","role":"till"},{"id":"far","role":"till","settings":{"destinations":["far","x"]}},
            {"id":"s1","role":"store"},{"id":"s3","role":"store","settings":{"destination":"far"}}]})";
        QCOMPARE(flowsOf(plan, "shop/till-store"), list({"shop/till-store/all/s1 4287/tcp needed required",
                                                         "shop/till-store/all/s3 4287/tcp needed required",
                                                         "shop/till-store/far/s3 4287/tcp needed required"}));
    }

    void aGroupTalksAmongItself()
    {
        const char *plan = R"({"settings":{"shop":{"users":4}},"nodes":[{"id":"one","role":"till"},
            {"id":"many","role":"till","count":3,"addresses":["10.0.0.0/24"]}]})";
        QCOMPARE(flowsOf(plan, "shop/till-till"), list({"shop/till-till/many/many 4242/tcp shown retired",
                                                        "shop/till-till/many/one 4242/tcp shown retired",
                                                        "shop/till-till/one/many 4242/tcp shown retired"}));
    }

    void localhostOnlyWhereItIsFiltered()
    {
        const char *plan =
            R"({"nodes":[{"id":"a","role":"till"},{"id":"b","role":"till","settings":{"loopback-filtered":true}}]})";
        QCOMPARE(flowsOf(plan, "shop/till-local"), list({"shop/till-local/b/b 4244/tcp local required"}));
    }

    void oneMachineTwoRoles()
    {
        const char *open = R"({"nodes":[{"id":"h","role":"hub"},{"id":"t","role":"till","on":"h"}]})";
        QCOMPARE(flowsOf(open, "shop/till-hub"), QStringList());
        const char *atMachine =
            R"({"nodes":[{"id":"h","role":"hub","settings":{"loopback-filtered":true}},{"id":"t","role":"till","on":"h"}]})";
        QCOMPARE(flowsOf(atMachine, "shop/till-hub"), list({"shop/till-hub/t/h 4287/tcp local required"}));
        const char *atGuest =
            R"({"nodes":[{"id":"m","role":"dns"},{"id":"h","role":"hub","on":"m"},{"id":"t","role":"till","on":"m","settings":{"loopback-filtered":true}}]})";
        QCOMPARE(flowsOf(atGuest, "shop/till-hub"), list({"shop/till-hub/t/h 4287/tcp local required"}));
    }

    void environments()
    {
        const char *plan =
            R"({"nodes":[{"id":"t","role":"till","environment":"test"},{"id":"h1","role":"hub","environment":"live"},
            {"id":"h2","role":"hub","environment":"test"},{"id":"h3","role":"hub"}]})";
        QCOMPARE(flowsOf(plan, "shop/till-hub"),
                 list({"shop/till-hub/t/h2 4287/tcp needed required", "shop/till-hub/t/h3 4287/tcp needed required"}));
    }

    void whoUsesWhat()
    {
        const char *plan = R"({"nodes":[{"id":"h1","role":"hub"},{"id":"h2","role":"hub","uses":{"dns":["d2"]}},
            {"id":"h3","role":"hub","uses":{"dns":[]}},{"id":"d1","role":"dns"},{"id":"d2","role":"dns"}]})";
        QCOMPARE(flowsOf(plan, "shop/server-dns"),
                 list({"shop/server-dns/h1/d1 53/udp needed required", "shop/server-dns/h1/d2 53/udp needed required",
                       "shop/server-dns/h2/d2 53/udp needed required"}));
        QCOMPARE(flowsOf(plan, "shop/dns-hub"),
                 list({"shop/dns-hub/d1/h1 853/tcp needed optional", "shop/dns-hub/d2/h1 853/tcp needed optional",
                       "shop/dns-hub/d2/h2 853/tcp needed optional"}));
    }
};

PORTWRIGHT_TEST(tst_relations, TestRelations)
#include "tst_relations.moc"
