// SPDX-License-Identifier: Apache-2.0
#include "app/drawing.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace portwright {

namespace {

struct DrawingOptionsText
{
    Q_DECLARE_TR_FUNCTIONS(DrawingOptions)
};

constexpr double SmallestScale = 0.1;
constexpr double LargestScale = 8;
constexpr double ScreenDpi = 96;

QString word(const char *text)
{
    return QString::fromLatin1(text);
}

QList<QCommandLineOption> filterOptions()
{
    return {
        {word("mask"),
         DrawingOptionsText::tr("Replaces names, addresses and hosts by invented ones and leaves out free texts.")},
        {word("classes"), DrawingOptionsText::tr("Shows flows of these classes alone, such as backup,console."),
         word("LIST")},
        {word("needs"), DrawingOptionsText::tr("Shows flows of these needs alone, such as required,recommended."),
         word("LIST")},
        {word("zones"), DrawingOptionsText::tr("Shows these zones and what is in them alone; ids."), word("LIST")},
        {word("only"), DrawingOptionsText::tr("Shows these zones, firewalls and nodes alone; ids."), word("LIST")},
        {word("layers"), DrawingOptionsText::tr("Shows these alone: zones, firewalls, flows, ports."), word("LIST")},
    };
}

QList<QCommandLineOption> paperOptions()
{
    return {
        {word("scale"), DrawingOptionsText::tr("Pixels per unit of the drawing in a PNG, 0.1 to 8."), word("N"),
         word("2")},
        {word("dpi"), DrawingOptionsText::tr("Instead of --scale: dots per inch of a PNG; 96 is one pixel per unit."),
         word("N")},
        {word("no-legend"), DrawingOptionsText::tr("Leaves out the legend.")},
        {word("legend"), DrawingOptionsText::tr("Shows the legend, as without any word.")},
        {word("title-block"),
         DrawingOptionsText::tr("Adds customer, plan, author, revision, date, confidentiality and editions.")},
        {word("paper"), DrawingOptionsText::tr("Paper of a PDF: A4, A3, A2, A1, A0, Letter, Legal or Tabloid."),
         word("SIZE"), word("A3")},
        {word("portrait"), DrawingOptionsText::tr("Turns the paper of a PDF upright.")},
        {word("pages"), DrawingOptionsText::tr("Pages of a PDF: auto, one, or tiled."), word("HOW"), word("auto")},
        {word("percent"), DrawingOptionsText::tr("Size of the drawing on tiled pages, 10 to 400."), word("N"),
         word("100")},
        {word("overlap"), DrawingOptionsText::tr("Millimetres that tiled pages have in common, 0 to 50."), word("N"),
         word("10")},
    };
}

QStringList listOf(const QCommandLineParser &parser, const char *option)
{
    QStringList words;
    for (const QString &each : parser.value(word(option)).split(QLatin1Char(','), Qt::SkipEmptyParts))
        words += each.trimmed();
    return words;
}

Error unknown(const char *option, const QString &wrong, const QStringList &allowed)
{
    return Error{DrawingOptionsText::tr("--%1: there is no \"%2\"; choose from %3")
                     .arg(word(option), wrong, allowed.join(QStringLiteral(", "))),
                 {}};
}

/// The first word that is not allowed, as an error.
Result<void> checkWords(const char *option, const QStringList &words, const QStringList &allowed)
{
    for (const QString &each : words) {
        if (!allowed.contains(each))
            return unknown(option, each, allowed);
    }
    return {};
}

Result<double> numberOf(const QCommandLineParser &parser, const char *option, double least, double most)
{
    bool isNumber = false;
    const double value = parser.value(word(option)).toDouble(&isNumber);
    const bool isFair = isNumber && value >= least && value <= most; // false for NaN, too
    if (!isFair)
        return Error{
            DrawingOptionsText::tr("--%1 takes a number from %2 to %3.").arg(word(option)).arg(least).arg(most), {}};
    return value;
}

Errors readFlowFilter(const QCommandLineParser &parser, SceneFilter &filter)
{
    Errors errors;
    if (parser.isSet(word("classes"))) {
        const QStringList words = listOf(parser, "classes");
        if (const auto checked = checkWords("classes", words, flowClasses() + QStringList{word("other")}); !checked)
            errors += checked.errors();
        filter.classes = words;
    }
    if (parser.isSet(word("needs"))) {
        QStringList all;
        for (const Need need : {Need::Required, Need::Recommended, Need::Optional, Need::Rare, Need::Retired})
            all += needName(need);
        const QStringList words = listOf(parser, "needs");
        if (const auto checked = checkWords("needs", words, all); !checked)
            errors += checked.errors();
        filter.needs = QList<Need>();
        for (const QString &each : words)
            filter.needs->append(needFromName(each).value_or(Need::Required));
    }
    return errors;
}

Errors readPlaceFilter(const QCommandLineParser &parser, const Plan &plan, SceneFilter &filter)
{
    Errors errors;
    QStringList zones;
    for (const Zone &zone : plan.topology.zones)
        zones += zone.id.text();
    if (parser.isSet(word("zones"))) {
        filter.zones = QList<ZoneId>();
        for (const QString &each : listOf(parser, "zones"))
            filter.zones->append(ZoneId(each));
        if (const auto checked = checkWords("zones", listOf(parser, "zones"), zones); !checked)
            errors += checked.errors();
    }
    if (parser.isSet(word("only"))) {
        filter.only = QSet<ElementId>();
        for (const QString &each : listOf(parser, "only")) {
            filter.only->insert(ElementId(each));
            if (!plan.topology.contains(ElementId(each)))
                errors +=
                    Error{DrawingOptionsText::tr("--only: the plan has nothing with the id \"%1\"").arg(each), {}};
        }
    }
    return errors;
}

Errors readLayers(const QCommandLineParser &parser, SceneFilter &filter)
{
    if (!parser.isSet(word("layers")))
        return {};
    const QStringList words = listOf(parser, "layers");
    filter.showZones = words.contains(word("zones"));
    filter.showFirewalls = words.contains(word("firewalls"));
    filter.showFlows = words.contains(word("flows"));
    filter.showPorts = words.contains(word("ports"));
    const auto checked = checkWords("layers", words, {word("zones"), word("firewalls"), word("flows"), word("ports")});
    return checked ? Errors() : checked.errors();
}

Errors readPage(const QCommandLineParser &parser, PageOptions &page)
{
    Errors errors;
    QStringList papers;
    for (const PaperSize &paper : paperSizes())
        papers += paper.name;
    page.paper = parser.value(word("paper"));
    if (const auto checked = checkWords("paper", {page.paper}, papers); !checked)
        errors += checked.errors();
    page.landscape = !parser.isSet(word("portrait"));
    const QStringList spreads{word("auto"), word("one"), word("tiled")};
    const QString spread = parser.value(word("pages"));
    if (const auto checked = checkWords("pages", {spread}, spreads); !checked)
        errors += checked.errors();
    page.spread = PageSpread(std::max<qsizetype>(0, spreads.indexOf(spread)));
    const Result<double> percent = numberOf(parser, "percent", 10, 400);
    const Result<double> overlap = numberOf(parser, "overlap", 0, 50);
    errors += percent ? Errors() : percent.errors();
    errors += overlap ? Errors() : overlap.errors();
    page.percent = percent ? qRound(*percent) : page.percent;
    page.overlap = overlap ? *overlap : page.overlap;
    return errors;
}

Result<double> scaleOf(const QCommandLineParser &parser)
{
    if (!parser.isSet(word("dpi")))
        return numberOf(parser, "scale", SmallestScale, LargestScale);
    const Result<double> dpi = numberOf(parser, "dpi", 10, LargestScale * ScreenDpi);
    return dpi ? Result<double>(*dpi / ScreenDpi) : dpi;
}

} // namespace

void addDrawingOptions(QCommandLineParser &parser)
{
    parser.addOptions(paperOptions());
    addFilterOptions(parser);
}

void addFilterOptions(QCommandLineParser &parser)
{
    parser.addOptions(filterOptions());
}

Result<DrawingOptions> filterOptionsOf(const QCommandLineParser &parser, const Plan &plan)
{
    DrawingOptions options;
    options.masked = parser.isSet(word("mask"));
    const Errors errors = readFlowFilter(parser, options.filter) + readPlaceFilter(parser, plan, options.filter) +
                          readLayers(parser, options.filter);
    return errors.isEmpty() ? Result<DrawingOptions>(options) : Result<DrawingOptions>(errors);
}

Result<DrawingOptions> drawingOptionsOf(const QCommandLineParser &parser, const Plan &plan)
{
    Result<DrawingOptions> options = filterOptionsOf(parser, plan);
    Errors errors = options ? Errors() : options.errors();
    const Result<double> scale = scaleOf(parser);
    errors += scale ? Errors() : scale.errors();
    PageOptions page;
    errors += readPage(parser, page);
    if (!errors.isEmpty())
        return errors;
    options->legend = !parser.isSet(word("no-legend"));
    options->titleBlock = parser.isSet(word("title-block"));
    options->scale = *scale;
    options->page = page;
    return options;
}

QStringList drawingWords(const QCommandLineParser &parser)
{
    QStringList words;
    for (const QCommandLineOption &option : paperOptions() + filterOptions()) {
        const QString name = option.names().first();
        if (!parser.isSet(name))
            continue;
        words += QString(QStringLiteral("--") + name);
        if (!option.valueName().isEmpty())
            words += parser.value(name);
    }
    return words;
}

} // namespace portwright
