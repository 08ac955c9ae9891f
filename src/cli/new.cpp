// SPDX-License-Identifier: Apache-2.0
#include "app/planbuilder.h"
#include "cli/console.h"
#include "storage/planfile.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace portwright::cli {

namespace {

struct NewCommandText
{
    Q_DECLARE_TR_FUNCTIONS(NewCommand)
};

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

void addNewOptions(QCommandLineParser &parser)
{
    const QString number = key("N");
    const PlanAnswers usual;
    parser.addOptions({
        {key("name"), NewCommandText::tr("The name of the plan."), key("TEXT")},
        {key("sites"), NewCommandText::tr("How many sites with clients."), number, QString::number(usual.sites)},
        {key("clients"), NewCommandText::tr("How many clients a site has."), number, QString::number(usual.clients)},
        {key("storage"), NewCommandText::tr("How many storage servers besides the authority."), number,
         QString::number(usual.storage)},
        {key("dmz"), NewCommandText::tr("The authority stands in a DMZ, for devices on the road.")},
        {key("hybrid"), NewCommandText::tr("With the vendor's cloud storage.")},
        {key("directory"), NewCommandText::tr("none, ldap, radius or ad."), key("KIND"),
         directoryName(usual.directory)},
        {key("monitoring"), NewCommandText::tr("The vendor monitors the servers as managed appliances.")},
        {key("no-mail"), NewCommandText::tr("Without a mail server.")},
        {key("no-dns-ntp"), NewCommandText::tr("Without name and time servers.")},
        {key("public"),
         NewCommandText::tr("The first public address: the authority's, then one for each storage server."),
         key("ADDRESS")},
        {key("network"), NewCommandText::tr("The network of a zone, such as office=10.20.0.0/22; may be repeated."),
         key("ZONE=NETWORK")},
        {key("force"), NewCommandText::tr("Replaces a file that is there.")},
    });
}

/// Reads options into answers and gathers what is wrong with them.
class Reader
{
public:
    explicit Reader(const QCommandLineParser &parser) : m_parser(parser) {}

    Result<PlanAnswers> answers()
    {
        PlanAnswers answers;
        answers.name = m_parser.value(key("name"));
        answers.sites = number("sites");
        answers.clients = number("clients");
        answers.storage = number("storage");
        answers.dmz = m_parser.isSet(key("dmz"));
        answers.hybrid = m_parser.isSet(key("hybrid"));
        answers.monitoring = m_parser.isSet(key("monitoring"));
        answers.mail = !m_parser.isSet(key("no-mail"));
        answers.nameAndTime = !m_parser.isSet(key("no-dns-ntp"));
        answers.directory = directory();
        answers.published = published();
        answers.networks = networks();
        return m_errors.isEmpty() ? Result<PlanAnswers>(answers) : Result<PlanAnswers>(m_errors);
    }

private:
    void error(const QString &message) { m_errors += Error{message, {}}; }
    void add(const Errors &errors) { m_errors += errors; }

    int number(const char *option)
    {
        bool right = false;
        const QString text = m_parser.value(key(option));
        const int value = text.toInt(&right);
        if (!right)
            error(NewCommandText::tr("--%1 takes a whole number, not \"%2\"").arg(key(option), text));
        return value;
    }

    Directory directory()
    {
        const QString text = m_parser.value(key("directory"));
        const std::optional<Directory> kind = directoryFromName(text);
        if (!kind)
            error(NewCommandText::tr("--directory takes none, ldap, radius or ad, not \"%1\"").arg(text));
        return kind.value_or(Directory::None);
    }

    std::optional<IpAddress> published()
    {
        if (!m_parser.isSet(key("public")))
            return std::nullopt;
        const Result<IpAddress> address = IpAddress::parse(m_parser.value(key("public")));
        if (!address)
            add(address.errors());
        return address ? std::optional(*address) : std::nullopt;
    }

    QMap<QString, Cidr> networks()
    {
        QMap<QString, Cidr> all;
        for (const QString &pair : m_parser.values(key("network"))) {
            const Result<Cidr> network = Cidr::parse(pair.section(u'=', 1));
            if (network)
                all.insert(pair.section(u'=', 0, 0), *network);
            else
                add(network.errors());
        }
        return all;
    }

    const QCommandLineParser &m_parser;
    Errors m_errors;
};

Exit runNew(Context &context, const QCommandLineParser &parser)
{
    const QString path = parser.positionalArguments().value(1);
    if (path.isEmpty())
        return fail(NewCommandText::tr("Name the plan file to write, or \"-\" for standard output"));
    const Result<PlanAnswers> answers = Reader(parser).answers();
    if (!answers)
        return fail(answers.errors());
    const Result<Plan> plan = buildPlan(*answers, context.library);
    if (!plan)
        return fail(plan.errors());
    if (path != key("-") && QFileInfo::exists(path) && !parser.isSet(key("force")))
        return fail(NewCommandText::tr("%1 is there already; --force replaces it").arg(path));
    const Result<void> written = savePlan(context.files, path, *plan);
    return written ? Done : fail(written.errors(), WorldFailed);
}

} // namespace

Command newCommand()
{
    return {key("new"), key("FILE"), NewCommandText::tr("Writes a plan from a few answers."), addNewOptions, runNew};
}

} // namespace portwright::cli
