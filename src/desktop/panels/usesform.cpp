// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/usesform.h"

#include "desktop/panels/nodefields.h"

#include <QFormLayout>
#include <QMenu>
#include <QToolButton>

namespace portwright {

UsesForm::UsesForm(const Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
}

bool UsesForm::show(const Node &node)
{
    const bool stays = m_node.id == node.id;
    const QString focused =
        stays && focusWidget() && focusWidget()->hasFocus() ? focusWidget()->objectName() : QString();
    m_node = node;
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    QMap<QString, QList<NodeId>> drawn; // by "<pack>/<role>"
    for (const Node &other : m_session.topology().nodes) {
        if (other.id != node.id)
            drawn[roleKey(other.role)].append(other.id);
    }
    for (auto it = drawn.cbegin(); it != drawn.cend(); ++it) {
        const Role *role = m_session.packs().role(roleOfKey(it.key()));
        if (role && role->service && (it->size() > 1 || node.uses.contains(role->id)))
            addRow(*role, *it);
    }
    if (auto *button = focused.isEmpty() ? nullptr : findChild<QToolButton *>(focused))
        button->setFocus(Qt::OtherFocusReason); // the choice was made there
    return m_form->rowCount() > 0;
}

void UsesForm::addRow(const Role &role, const QList<NodeId> &drawn)
{
    QStringList names;
    const QList<NodeId> used = m_node.uses.value(role.id);
    for (const NodeId &id : used)
        names.append(m_session.nameOf(id));
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("uses-") + role.id);
    button->setText(names.isEmpty() ? tr("every drawn one") : names.join(QStringLiteral(", ")));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setAccessibleName(tr("%1 used").arg(role.title.in(m_session.language())));
    auto *menu = new QMenu(button);
    fillMenu(menu, role.id, drawn);
    button->setMenu(menu);
    m_form->addRow(role.title.in(m_session.language()), button);
}

void UsesForm::fillMenu(QMenu *menu, const QString &role, const QList<NodeId> &drawn)
{
    const QList<NodeId> used = m_node.uses.value(role);
    for (const NodeId &id : drawn) {
        QAction *action = menu->addAction(m_session.nameOf(id));
        action->setCheckable(true);
        action->setChecked(used.contains(id));
        connect(action, &QAction::toggled, this, [this, role, id](bool on) { toggle(role, id, on); });
    }
}

void UsesForm::toggle(const QString &role, const NodeId &used, bool on)
{
    Node next = m_node;
    QList<NodeId> &list = next.uses[role];
    list.removeAll(used);
    if (on)
        list.append(used);
    if (list.isEmpty())
        next.uses.remove(role);
    // The menu that asks goes when the form is filled again.
    QMetaObject::invokeMethod(
        this, [this, next] { Q_EMIT edited(next); }, Qt::QueuedConnection);
}

} // namespace portwright
