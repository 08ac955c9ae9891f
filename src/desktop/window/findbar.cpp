// SPDX-License-Identifier: Apache-2.0
#include "desktop/window/findbar.h"

#include "desktop/panels/fields.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

namespace portwright {

namespace {

constexpr int TextWidth = 220;
constexpr int LongestNote = 280;

} // namespace

FindBar::FindBar(Session &session, QWidget *parent)
    : QFrame(parent), m_session(session), m_text(new QLineEdit(this)), m_count(new QLabel(this))
{
    setObjectName(QStringLiteral("find-bar"));
    setAccessibleName(tr("Find in the plan"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 4, 4);
    m_text->setMinimumWidth(TextWidth);
    m_text->setPlaceholderText(tr("Name, address, port, role or note"));
    m_text->setAccessibleName(tr("Text to find in the plan"));
    m_text->setClearButtonEnabled(true);
    nameClearButton(m_text);
    row->addWidget(m_text);
    row->addWidget(m_count);
    const auto add = [&](const QString &sign, const QString &name) {
        auto *button = new QToolButton(this);
        button->setText(sign);
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setAutoRaise(true);
        row->addWidget(button);
        return button;
    };
    m_steps = {add(QStringLiteral("\u2191"), tr("Previous match")), add(QStringLiteral("\u2193"), tr("Next match"))};
    connect(m_steps.first(), &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_steps.last(), &QToolButton::clicked, this, [this] { step(1); });
    connect(add(QStringLiteral("\u2715"), tr("Close finding")), &QToolButton::clicked, this, &FindBar::finish);
    connect(m_text, &QLineEdit::textChanged, this, [this] { look(true); });
    connect(&session, &Session::planChanged, this, [this] {
        if (isVisible())
            look(false);
    });
    adjustSize();
    hide();
}

void FindBar::start()
{
    show();
    raise();
    m_text->selectAll();
    m_text->setFocus(Qt::ShortcutFocusReason);
    look(false);
}

void FindBar::look(bool go)
{
    m_matches = findInPlan(m_session, m_text->text());
    m_at = go || m_at >= m_matches.size() ? 0 : m_at;
    QSet<ElementId> elements;
    QSet<FlowId> flows;
    for (const PlanMatch &match : std::as_const(m_matches)) {
        if (!match.element.isEmpty())
            elements.insert(match.element);
        else if (match.note.isEmpty())
            flows.insert(match.flow);
    }
    Q_EMIT found(elements, flows);
    if (go)
        step(0);
    showCount();
}

/// Goes to a match `by` further; after the last comes the first.
void FindBar::step(int by)
{
    if (m_matches.isEmpty())
        return;
    m_at = (m_at + by + m_matches.size()) % m_matches.size();
    const PlanMatch match = m_matches.at(m_at);
    const Flow *flow = match.element.isEmpty() ? m_session.flow(match.flow) : nullptr;
    const ElementId shown = flow ? ElementId(flow->source) : match.element;
    Selection selection;
    if (flow)
        selection.flows.insert(match.flow);
    else if (!match.element.isEmpty())
        selection.elements.insert(match.element);
    m_session.select(selection);
    if (!shown.isEmpty())
        Q_EMIT showRequested(shown);
    showCount();
}

void FindBar::showCount()
{
    const bool any = !m_matches.isEmpty();
    for (QToolButton *button : std::as_const(m_steps))
        button->setEnabled(any);
    if (any)
        m_count->setText(placeText());
    else
        m_count->setText(m_text->text().trimmed().isEmpty() ? QString() : tr("Nothing found"));
    adjustSize();
}

/// A note of the plan is on no place of the canvas, so it is read here.
QString FindBar::placeText() const
{
    const QString place = tr("%1 of %2").arg(m_at + 1).arg(m_matches.size());
    const QString note = m_matches.at(m_at).note;
    if (note.isEmpty())
        return place;
    const QString shortened = fontMetrics().elidedText(note.simplified(), Qt::ElideRight, LongestNote);
    return tr("%1, in the plan: %2").arg(place, shortened);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return finish();
    const bool next = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (next)
        return step(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)
        return step(event->key() == Qt::Key_Down ? 1 : -1);
    QFrame::keyPressEvent(event);
}

void FindBar::finish()
{
    hide();
    Q_EMIT found({}, {});
    Q_EMIT closed();
}

} // namespace portwright
