// SPDX-License-Identifier: Apache-2.0
#include "desktop/window/editactions.h"

#include "desktop/panels/flowspanel.h"
#include "desktop/presenter/clipboard.h"
#include "desktop/window/rowactions.h"

#include <QClipboard>
#include <QGuiApplication>

namespace portwright {

namespace {

constexpr int PasteStep = 24;

QRect boundsOf(const Layout &layout)
{
    QRect bounds;
    for (const QRect &zone : layout.zones)
        bounds = bounds.united(zone);
    for (const QPoint &node : layout.nodes)
        bounds = bounds.united(QRect(node, QSize(1, 1)));
    for (const QPoint &firewall : layout.firewalls)
        bounds = bounds.united(QRect(firewall, QSize(1, 1)));
    return bounds;
}

} // namespace

EditActions::EditActions(Desk &desk, Actions &actions, FlowsPanel &flows)
    : QObject(&actions), m_desk(desk), m_actions(actions), m_flows(flows)
{
    connectHistory();
    connectSelection();
    connectDecisions();
    connect(&desk.session, &Session::selectionChanged, this, &EditActions::enableBySelection);
    enableBySelection();
}

void EditActions::connectHistory()
{
    QUndoStack *stack = m_desk.session.document().undoStack();
    QAction *undo = m_actions["undo"];
    QAction *redo = m_actions["redo"];
    connect(undo, &QAction::triggered, stack, &QUndoStack::undo);
    connect(redo, &QAction::triggered, stack, &QUndoStack::redo);
    connect(stack, &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
    connect(stack, &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
    connect(stack, &QUndoStack::undoTextChanged, undo,
            [undo](const QString &step) { undo->setText(step.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(step)); });
    connect(stack, &QUndoStack::redoTextChanged, redo,
            [redo](const QString &step) { redo->setText(step.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(step)); });
    undo->setEnabled(false);
    redo->setEnabled(false);
}

void EditActions::connectSelection()
{
    PlanEditor &editor = m_desk.editor;
    connect(m_actions["copy"], &QAction::triggered, this, &EditActions::copy);
    connect(m_actions["cut"], &QAction::triggered, this, [this, &editor] {
        copy();
        editor.removeSelection();
    });
    connect(m_actions["paste"], &QAction::triggered, this,
            [this] { paste(QPoint(PasteStep, PasteStep) * ++m_pastes); });
    connect(m_actions["duplicate"], &QAction::triggered, &editor, &PlanEditor::duplicateSelection);
    connect(m_actions["delete"], &QAction::triggered, &editor, &PlanEditor::removeSelection);
    connect(m_actions["arrange-all"], &QAction::triggered, &editor, &PlanEditor::arrangeAll);
    connect(m_actions["arrange-selection"], &QAction::triggered, &editor, &PlanEditor::arrangeSelection);
    connect(m_actions["arrange-rest"], &QAction::triggered, &editor, &PlanEditor::arrangeRest);
    connect(m_actions["select-all"], &QAction::triggered, this, &EditActions::selectAll);
    connect(m_actions["select-none"], &QAction::triggered, this, [this] { m_desk.session.select({}); });
}

void EditActions::connectDecisions()
{
    const auto connectDecision = [this](const char *id, std::optional<DecisionState> state) {
        connect(m_actions[id], &QAction::triggered, this,
                [this, state] { m_desk.editor.decideFlows(m_desk.session.selection().flows, state); });
    };
    connectDecision("flow-accept", DecisionState::Accepted);
    connectDecision("flow-decline", DecisionState::Declined);
    connectDecision("flow-withdraw", {});
}

void EditActions::copy()
{
    m_pastes = 0;
    const QSet<ElementId> elements = m_desk.session.selection().elements;
    if (m_flows.hasTableFocus() || elements.isEmpty())
        return m_flows.copyRows();
    auto data = selectionToMime(m_desk.session, elements);
    QGuiApplication::clipboard()->setMimeData(data.release());
}

void EditActions::paste(QPoint offset)
{
    const auto part = fragmentFromMime(QGuiApplication::clipboard()->mimeData());
    if (part)
        m_desk.editor.paste(*part, offset, tr("Paste"));
    else
        pasteText();
}

void EditActions::pasteAt(QPointF centre)
{
    const auto part = fragmentFromMime(QGuiApplication::clipboard()->mimeData());
    if (!part)
        return pasteText();
    const qsizetype zone = m_desk.session.scene()->zoneAt(centre);
    const ZoneId into = zone < 0 ? ZoneId() : m_desk.session.scene()->zones.at(zone).id;
    m_desk.editor.paste(*part, centre.toPoint() - boundsOf(part->layout).center(), tr("Paste"), into);
}

void EditActions::pasteText()
{
    if (RowActions::looksLikeRows(QGuiApplication::clipboard()->text()))
        Q_EMIT rowsPasted();
    else
        m_desk.session.raise(tr("The clipboard holds neither a part of a plan nor rows of a spreadsheet."));
}

void EditActions::selectAll()
{
    Selection all;
    const Topology &topology = m_desk.session.topology();
    for (const Zone &zone : topology.zones)
        all.elements.insert(zone.id);
    for (const Firewall &firewall : topology.firewalls)
        all.elements.insert(firewall.id);
    for (const Node &node : topology.nodes)
        all.elements.insert(node.id);
    m_desk.session.select(all);
}

void EditActions::enableBySelection()
{
    const Selection &selection = m_desk.session.selection();
    for (const char *id : {"cut", "duplicate", "arrange-selection"})
        m_actions[id]->setEnabled(!selection.elements.isEmpty());
    m_actions["rename"]->setEnabled(selection.elements.size() == 1);
    for (const char *id : {"delete", "fit-selection"})
        m_actions[id]->setEnabled(!selection.isEmpty());
    for (const char *id : {"flow-explain", "flow-accept", "flow-decline", "flow-withdraw"})
        m_actions[id]->setEnabled(!selection.flows.isEmpty());
}

} // namespace portwright
