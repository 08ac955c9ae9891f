// SPDX-License-Identifier: Apache-2.0
#include "desktop/window/commandsearch.h"

#include "desktop/models/itemroles.h"
#include "desktop/models/palettemodel.h"
#include "desktop/panels/fields.h"
#include "desktop/panels/settinglines.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>

namespace portwright {

namespace {

constexpr int ActionRole = ChoicesRole + 1;
constexpr int PlaceRole = ActionRole + 1;
constexpr int FlowRole = PlaceRole + 1;
constexpr int SettingRole = FlowRole + 1; // "pack/setting"
constexpr int OfPlanRole = SettingRole + 1;

} // namespace

CommandSearch::CommandSearch(Session &session, const Actions &actions, QWidget *parent)
    : QLineEdit(parent), m_session(session), m_actions(actions)
{
    setPlaceholderText(tr("Search or run a command"));
    setAccessibleName(tr("Search or run a command"));
    setClearButtonEnabled(true);
    nameClearButton(this);
    auto *completer = new QCompleter(&m_model, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(12);
    completer->popup()->setAccessibleName(tr("Matches"));
    setCompleter(completer);
    // A line edit that loses the focus drops every connection of its completer to itself.
    connect(completer, qOverload<const QModelIndex &>(&QCompleter::activated), completer,
            [this](const QModelIndex &index) { run(index); });
}

void CommandSearch::start()
{
    fill();
    clear();
    setFocus(Qt::ShortcutFocusReason);
}

void CommandSearch::fill()
{
    m_model.clear();
    addCommands();
    addPlaceables();
    addElements();
    addSettings();
    addFlows();
}

/// A first Escape closes the list of matches, which is the completer's.
void CommandSearch::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QLineEdit::keyPressEvent(event);
    clear();
    Q_EMIT left();
}

void CommandSearch::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    if (reason == Qt::MouseFocusReason || reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason)
        fill();
}

void CommandSearch::addCommands()
{
    const QList<QAction *> all = m_actions.all();
    for (const QAction *action : all) {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        const QString text = action->iconText();
        auto *item = new QStandardItem(keys.isEmpty() ? text : tr("%1    %2").arg(text, keys));
        item->setData(action->objectName(), ActionRole);
        m_model.appendRow(item);
    }
}

void CommandSearch::addPlaceables()
{
    const PaletteModel palette(m_session.packs(), m_session.language());
    for (int group = 0; group < palette.rowCount(); ++group) {
        for (int row = 0; row < palette.item(group)->rowCount(); ++row) {
            const QStandardItem *placeable = palette.item(group)->child(row);
            auto *item = new QStandardItem(tr("Place %1").arg(placeable->text()));
            item->setData(placeable->data(IdRole), PlaceRole);
            m_model.appendRow(item);
        }
    }
}

void CommandSearch::addElements()
{
    const auto add = [this](const ElementId &id) {
        auto *item = new QStandardItem(tr("Go to %1").arg(m_session.nameOf(id)));
        item->setData(id.text(), IdRole);
        m_model.appendRow(item);
    };
    for (const Node &node : m_session.topology().nodes)
        add(node.id);
    for (const Zone &zone : m_session.topology().zones)
        add(zone.id);
    for (const Firewall &firewall : m_session.topology().firewalls)
        add(firewall.id);
}

void CommandSearch::addFlows()
{
    const std::shared_ptr<const Scene> scene = m_session.scene();
    for (qsizetype i = 0; i < scene->flowIds.size(); ++i) {
        auto *item = new QStandardItem(tr("Flow: %1").arg(scene->flowTitles.at(i)));
        item->setData(scene->flowIds.at(i).text(), FlowRole);
        m_model.appendRow(item);
    }
}

void CommandSearch::addSettings()
{
    const auto add = [this](const SettingLine &line, const QString &words, bool ofPlan) {
        const QString title = line.setting->title.in(m_session.language());
        auto *item = new QStandardItem(words.arg(title.isEmpty() ? line.setting->id : title));
        item->setData(QString(line.pack + u'/' + line.setting->id), SettingRole);
        item->setData(ofPlan, OfPlanRole);
        m_model.appendRow(item);
    };
    QList<Node> nodes;
    for (const Node &node : m_session.topology().nodes) {
        if (m_session.selection().elements.contains(node.id))
            nodes.append(node);
    }
    for (const SettingLine &line : nodeSettingLines(m_session, nodes))
        add(line, tr("Setting of the selected nodes: %1"), false);
    for (const SettingLine &line : planSettingLines(m_session))
        add(line, tr("Setting of the plan: %1"), true);
}

/// A command that cannot be given now says why.
void CommandSearch::runAction(const QString &id)
{
    QAction *action = m_actions[id];
    Q_EMIT left(); // the command may give the focus to something else
    if (action->isEnabled())
        return action->trigger();
    const QString reason = action->statusTip();
    m_session.raise(reason.isEmpty() ? tr("%1 is not possible now.").arg(action->iconText()) : reason);
}

void CommandSearch::run(const QModelIndex &index)
{
    const QString action = index.data(ActionRole).toString();
    const ElementId element(index.data(IdRole).toString());
    // The completer writes the match into the field after this signal.
    QMetaObject::invokeMethod(this, &QLineEdit::clear, Qt::QueuedConnection);
    if (!action.isEmpty())
        return runAction(action);
    const QString setting = index.data(SettingRole).toString();
    if (!setting.isEmpty())
        return Q_EMIT settingRequested(setting, index.data(OfPlanRole).toBool());
    const FlowId flow(index.data(FlowRole).toString());
    if (const Flow *found = m_session.flow(flow)) {
        m_session.select({{}, {flow}});
        return Q_EMIT showRequested(found->source);
    }
    const auto placeable = CanvasItem::fromMime(index.data(PlaceRole).toByteArray());
    if (placeable)
        return Q_EMIT placeRequested(*placeable);
    m_session.select({{element}, {}});
    Q_EMIT showRequested(element);
}

} // namespace portwright
