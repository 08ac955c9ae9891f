// SPDX-License-Identifier: Apache-2.0
#include "desktop/keys.h"

#include <QCoreApplication>

namespace portwright {

namespace {

struct Keys
{
    Q_DECLARE_TR_FUNCTIONS(Keys)
};

constexpr auto Window = KeyContext::Window;
constexpr auto Canvas = KeyContext::Canvas;
constexpr auto CanvasItself = KeyContext::CanvasItself;
constexpr bool Check = true;
constexpr bool Separate = true;

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

QList<Command> fileCommands()
{
    const auto menu = CommandMenu::File;
    return {
        {key("new"), menu, Keys::tr("&New plan"), key("Ctrl+N")},
        {key("new-from-questions"), menu, Keys::tr("New plan &from a few questions..."), {}},
        {key("new-window"), menu, Keys::tr("New &window"), key("Ctrl+Alt+N")},
        {key("open"), menu, Keys::tr("&Open..."), key("Ctrl+O")},
        {key("start-page"), menu, Keys::tr("Start &page"), {}},
        {key("save"), menu, Keys::tr("&Save"), key("Ctrl+S"), Window, false, Separate},
        {key("save-as"), menu, Keys::tr("Save &as..."), key("Ctrl+Shift+S")},
        {key("export-diagram"), menu, Keys::tr("E&xport diagram..."), key("Ctrl+E"), Window, false, Separate},
        {key("print"), menu, Keys::tr("Pr&int..."), key("Ctrl+P")},
        {key("import-rows"), menu, Keys::tr("Import &rows..."), {}, Window, false, Separate},
        {key("import-drawio"), menu, Keys::tr("Impor&t from draw.io..."), {}},
        {key("export-drawio"), menu, Keys::tr("Export for &draw.io..."), {}},
        {key("quit"), menu, Keys::tr("&Quit"), key("Ctrl+Q"), Window, false, Separate},
    };
}

QList<Command> editCommands()
{
    const auto menu = CommandMenu::Edit;
    return {
        {key("undo"), menu, Keys::tr("&Undo"), key("Ctrl+Z")},
        {key("redo"), menu, Keys::tr("&Redo"), key("Ctrl+Shift+Z; Ctrl+Y")},
        {key("cut"), menu, Keys::tr("Cu&t"), key("Ctrl+X"), Window, false, Separate},
        {key("copy"), menu, Keys::tr("&Copy"), key("Ctrl+C")},
        {key("paste"), menu, Keys::tr("&Paste"), key("Ctrl+V")},
        {key("paste-here"), menu, Keys::tr("Paste &here"), key("Ctrl+Shift+V")},
        {key("paste-rows"), menu, Keys::tr("Paste ro&ws as nodes..."), {}},
        {key("duplicate"), menu, Keys::tr("&Duplicate"), key("Ctrl+D")},
        {key("delete"), menu, Keys::tr("D&elete"), key("Del"), Canvas},
        {key("rename"), menu, Keys::tr("Rena&me"), key("F2"), Window, false, Separate},
        {key("edit"), menu, Keys::tr("Edit in the &inspector"), key("Return"), Canvas},
        {key("select-all"), menu, Keys::tr("Select &all"), key("Ctrl+A"), Window, false, Separate},
        {key("select-none"), menu, Keys::tr("Select &nothing"), key("Ctrl+Shift+A")},
        {key("select-role"), menu, Keys::tr("Select all of the same r&ole"), {}},
        {key("select-zone"), menu, Keys::tr("Select all in the same &zone"), {}},
        {key("select-product"), menu, Keys::tr("Select all of the same product"), {}},
        {key("find"), menu, Keys::tr("&Find in the plan"), key("Ctrl+F"), Window, false, Separate},
        {key("find-flows"), menu, Keys::tr("Fi&lter the flows"), key("Ctrl+Shift+K")},
        {key("search"), menu, Keys::tr("&Search or run a command"), key("Ctrl+K")},
        {key("search-quick"), CommandMenu::None, Keys::tr("Search or run a command"), key("/"), Canvas},
    };
}

QList<Command> zoomCommands()
{
    const auto menu = CommandMenu::View;
    return {
        {key("zoom-in"), menu, Keys::tr("Zoom &in"), key("Ctrl++; Ctrl+="), Window, false, Separate},
        {key("zoom-out"), menu, Keys::tr("Zoom &out"), key("Ctrl+-")},
        {key("zoom-100"), menu, Keys::tr("Zoom to &100 %"), key("Ctrl+0")},
        {key("fit-all"), menu, Keys::tr("&Fit everything"), key("Ctrl+1")},
        {key("fit-selection"), menu, Keys::tr("Fit the s&election"), key("Ctrl+2")},
        {key("focus"), menu, Keys::tr("Show only what the sele&ction talks to"), key("F"), Canvas, Check},
        {key("grid"), menu, Keys::tr("&Grid"), key("G"), Canvas, Check, Separate},
        {key("minimap"), menu, Keys::tr("O&verview"), key("M"), Canvas, Check},
        {key("legend"), menu, Keys::tr("Legend"), key("L"), Canvas, Check},
        {key("filter"), menu, Keys::tr("Filter by class, need, &zone..."), key("Ctrl+Alt+F"), Window, false, Separate},
        {key("filter-clear"), menu, Keys::tr("Cle&ar the filter"), key("Ctrl+Alt+C")},
    };
}

QList<Command> viewCommands()
{
    const auto menu = CommandMenu::View;
    const QList<Command> modes{
        {key("mode-plan"), menu, Keys::tr("&Plan"), key("Alt+1"), Window, Check},
        {key("mode-probe"), menu, Keys::tr("P&robe"), key("Alt+2"), Window, Check},
        {key("mode-present"), menu, Keys::tr("Pre&sent"), key("Ctrl+F5; Alt+3"), Window, Check},
    };
    const QList<Command> panels{
        {key("panel-palette"), menu, Keys::tr("Pa&lette"), key("F3"), Window, Check, Separate},
        {key("panel-outline"), menu, Keys::tr("O&utline"), key("Shift+F3"), Window, Check},
        {key("panel-inspector"), menu, Keys::tr("I&nspector"), key("F8"), Window, Check},
        {key("panel-flows"), menu, Keys::tr("Flo&ws"), key("F4"), Window, Check},
        {key("panel-problems"), menu, Keys::tr("Proble&ms"), key("F6"), Window, Check},
        {key("panel-probe"), menu, Keys::tr("Pro&be panel"), key("F7"), Window, Check},
        {key("panel-history"), menu, Keys::tr("Histor&y"), key("Ctrl+H"), Window, Check},
        {key("hide-panels"), menu, Keys::tr("&Hide all panels"), key("F9"), Window, Check},
        {key("reset-layout"), menu, Keys::tr("Rese&t layout"), {}},
        {key("full-screen"), menu, Keys::tr("Full screen"), key("F11"), Window, Check, Separate},
        {key("theme-system"), menu, Keys::tr("Theme of the system"), {}, Window, Check, Separate},
        {key("theme-light"), menu, Keys::tr("Light theme"), {}, Window, Check},
        {key("theme-dark"), menu, Keys::tr("Dark theme"), {}, Window, Check},
        {key("less-motion"), menu, Keys::tr("Less motion"), {}, Window, Check},
    };
    return modes + zoomCommands() + panels;
}

QList<Command> insertCommands()
{
    const auto menu = CommandMenu::Insert;
    return {
        {key("tool-select"), menu, Keys::tr("&Select"), key("V"), Canvas, Check},
        {key("tool-connect"), menu, Keys::tr("&Connect"), key("C"), Canvas, Check},
        {key("tool-zone"), menu, Keys::tr("Draw a &zone"), key("Z"), Canvas, Check},
        {key("insert-role"), menu, Keys::tr("&Role from the palette"), key("Ctrl+Shift+P"), Window, false, Separate},
        {key("insert-zone"), menu, Keys::tr("New z&one"), key("Ctrl+Shift+N")},
        {key("insert-firewall"), menu, Keys::tr("New &firewall"), key("Ctrl+Shift+F")},
    };
}

QList<Command> arrangeCommands()
{
    const auto menu = CommandMenu::Arrange;
    return {
        {key("group"), menu, Keys::tr("&Group into a zone"), key("Ctrl+G")},
        {key("ungroup"), menu, Keys::tr("&Dissolve the zone"), key("Ctrl+Shift+G")},
        {key("align-left"), menu, Keys::tr("Align &left edges"), key("Alt+Shift+L"), Window, false, Separate},
        {key("align-centres"), menu, Keys::tr("Align &centres"), key("Alt+Shift+C")},
        {key("align-right"), menu, Keys::tr("Align &right edges"), key("Alt+Shift+R")},
        {key("align-top"), menu, Keys::tr("Align &top edges"), key("Alt+Shift+T")},
        {key("align-middles"), menu, Keys::tr("Align &middles"), key("Alt+Shift+M")},
        {key("align-bottom"), menu, Keys::tr("Align &bottom edges"), key("Alt+Shift+B")},
        {key("distribute-across"), menu, Keys::tr("Distribute &horizontally"), key("Alt+Shift+H"), Window, false,
         Separate},
        {key("distribute-down"), menu, Keys::tr("Distribute &vertically"), key("Alt+Shift+V")},
        {key("same-size"), menu, Keys::tr("&Same size"), key("Alt+Shift+S")},
        {key("arrange-selection"), menu, Keys::tr("Arrange the selecti&on"), key("Ctrl+Alt+A"), Window, false,
         Separate},
        {key("arrange-rest"), menu, Keys::tr("Arrange &what has no place"), {}},
        {key("arrange-all"), menu, Keys::tr("Arrang&e everything"), {}},
    };
}

QList<Command> flowCommands()
{
    const auto menu = CommandMenu::Flow;
    return {
        {key("flow-add"), menu, Keys::tr("&Add a flow by hand..."), key("Ctrl+Shift+L")},
        {key("flow-explain"), menu, Keys::tr("&Why this flow"), key("Ctrl+I")},
        {key("flow-accept"), menu, Keys::tr("A&ccept"), {}, Window, false, Separate},
        {key("flow-decline"), menu, Keys::tr("Dec&line"), {}},
        {key("flow-withdraw"), menu, Keys::tr("With&draw the decision"), {}},
    };
}

QList<Command> probeCommands()
{
    const auto menu = CommandMenu::Probe;
    return {
        {key("probe-selection"), menu, Keys::tr("Probe &selected flows"), key("F5")},
        {key("probe-all"), menu, Keys::tr("Probe &all flows"), key("Shift+F5")},
        {key("probe-stop"), menu, Keys::tr("S&top probing"), key("Ctrl+.")},
        {key("take-results"), menu, Keys::tr("Take in &results..."), {}},
        {key("listeners"), menu, Keys::tr("&Demo listeners"), {}, Window, Check, Separate},
    };
}

QList<Command> reportCommands()
{
    const auto menu = CommandMenu::Report;
    return {
        {key("export-matrix"), menu, Keys::tr("&Port matrix..."), key("Ctrl+M")},
        {key("export-report"), menu, Keys::tr("&Report..."), key("Ctrl+Shift+R")},
        {key("mask"), menu, Keys::tr("Mas&k names and addresses in all output"), {}, Window, Check, Separate},
    };
}

QList<Command> helpCommands()
{
    const auto menu = CommandMenu::Help;
    return {
        {key("keys"), menu, Keys::tr("&Keys"), key("F1")},
        {key("keys-quick"), CommandMenu::None, Keys::tr("Keys"), key("?"), Canvas},
        {key("about"), menu, Keys::tr("&About Portwright"), {}},
    };
}

QList<Command> canvasKeys()
{
    const auto none = CommandMenu::None;
    return {
        {key("nudge"), none, Keys::tr("Move by one unit"), key("Left; Right; Up; Down"), CanvasItself},
        {key("nudge-step"), none, Keys::tr("Move by one grid step"),
         key("Shift+Left; Shift+Right; Shift+Up; Shift+Down"), CanvasItself},
        {key("resize"), none, Keys::tr("Make the zone larger or smaller by one grid step"),
         key("Ctrl+Left; Ctrl+Right; Ctrl+Up; Ctrl+Down"), CanvasItself},
        {key("walk"), none, Keys::tr("Next and previous node"), key("Tab; Shift+Tab"), CanvasItself},
        {key("walk-trunk"), none, Keys::tr("Next and previous flow of a line"), key("PgDown; PgUp"), CanvasItself},
        {key("pan"), none, Keys::tr("Hold to move the view"), key("Space"), CanvasItself},
        {key("cancel"), none, Keys::tr("Cancel, then select nothing, then let Tab leave the canvas"), key("Esc"),
         CanvasItself},
    };
}

} // namespace

QList<QKeySequence> Command::sequences() const
{
    return keys.isEmpty() ? QList<QKeySequence>() : QKeySequence::listFromString(keys, QKeySequence::PortableText);
}

QString Command::plainText() const
{
    QString plain = text;
    plain.remove(u'&');
    while (plain.endsWith(u'.'))
        plain.chop(1);
    return plain;
}

QList<Command> commands()
{
    return fileCommands() + editCommands() + viewCommands() + insertCommands() + arrangeCommands() + flowCommands() +
           probeCommands() + reportCommands() + helpCommands() + canvasKeys();
}

QString menuTitle(CommandMenu menu)
{
    switch (menu) {
    case CommandMenu::File:
        return Keys::tr("&File");
    case CommandMenu::Edit:
        return Keys::tr("&Edit");
    case CommandMenu::View:
        return Keys::tr("&View");
    case CommandMenu::Insert:
        return Keys::tr("&Insert");
    case CommandMenu::Arrange:
        return Keys::tr("&Arrange");
    case CommandMenu::Flow:
        return Keys::tr("F&low");
    case CommandMenu::Probe:
        return Keys::tr("&Probe");
    case CommandMenu::Report:
        return Keys::tr("&Report");
    case CommandMenu::Help:
        return Keys::tr("&Help");
    case CommandMenu::None:
        return Keys::tr("Canvas");
    }
    return {};
}

} // namespace portwright
