// SPDX-License-Identifier: Apache-2.0
#include "desktop/window/commandsearch.h"

#include "desktop/models/itemroles.h"
#include "desktop/panels/fields.h"

#include <QAbstractItemView>
#include <QCompleter>

namespace portwright {

namespace {

constexpr int ActionRole = ChoicesRole + 1;

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
    connect(completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &CommandSearch::run);
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
    const QList<QAction *> all = m_actions.all();
    for (const QAction *action : all) {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        const QString text = action->iconText();
        auto *item = new QStandardItem(keys.isEmpty() ? text : tr("%1    %2").arg(text, keys));
        item->setData(action->objectName(), ActionRole);
        m_model.appendRow(item);
    }
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

void CommandSearch::run(const QModelIndex &index)
{
    const QString action = index.data(ActionRole).toString();
    const ElementId element(index.data(IdRole).toString());
    // The completer writes the match into the field after this signal.
    QMetaObject::invokeMethod(this, &QLineEdit::clear, Qt::QueuedConnection);
    if (!action.isEmpty())
        return m_actions[action]->trigger();
    m_session.select({{element}, {}});
    Q_EMIT showRequested(element);
}

} // namespace portwright
