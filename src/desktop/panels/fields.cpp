// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/fields.h"

#include <QFormLayout>
#include <QLabel>
#include <QToolButton>

namespace portwright {

namespace {

struct FieldTexts
{
    Q_DECLARE_TR_FUNCTIONS(FieldTexts)
};

QFormLayout *formOf(QWidget *field)
{
    const auto forms = field->parentWidget()->findChildren<QFormLayout *>();
    for (QFormLayout *form : forms) {
        if (form->indexOf(field) >= 0)
            return form;
    }
    return nullptr;
}

QString problemName(const QWidget *field)
{
    return field->objectName() + QStringLiteral("Problem");
}

} // namespace

void showFieldProblem(QWidget *field, const QString &message)
{
    auto *label = field->parentWidget()->findChild<QLabel *>(problemName(field), Qt::FindDirectChildrenOnly);
    if (message.isEmpty()) {
        if (label)
            label->hide();
        field->setAccessibleDescription({});
        return;
    }
    QFormLayout *form = formOf(field);
    if (!label && form) {
        int row = 0;
        QFormLayout::ItemRole role = QFormLayout::FieldRole;
        form->getWidgetPosition(field, &row, &role);
        label = new QLabel(field->parentWidget());
        label->setObjectName(problemName(field));
        label->setWordWrap(true);
        form->insertRow(row + 1, QString(), label);
    }
    field->setAccessibleDescription(message);
    if (label) {
        label->setText(QStringLiteral("⚠ %1").arg(message));
        label->show();
    }
}

void showText(QLineEdit *edit, const QString &text)
{
    if (edit->text() == text)
        return;
    edit->setText(text);
    if (!edit->hasFocus())
        edit->setCursorPosition(0);
}

QString severalText()
{
    return FieldTexts::tr("several");
}

QString bulleted(const QStringList &lines)
{
    QString text;
    for (const QString &line : lines)
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + u'•' + u' ' + line;
    return text;
}

void setChoices(QComboBox *box, const QList<Choice> &choices)
{
    box->clear();
    for (const Choice &choice : choices)
        box->addItem(choice.title, choice.value);
}

void nameClearButton(QLineEdit *edit)
{
    const auto buttons = edit->findChildren<QToolButton *>();
    for (QToolButton *button : buttons)
        button->setAccessibleName(FieldTexts::tr("Clear"));
}

QWidget *tabAfter(QWidget *before, const QWidget *form)
{
    QWidget *last = before;
    const auto *rows = qobject_cast<const QFormLayout *>(form->layout());
    for (int row = 0; rows && row < rows->rowCount(); ++row) {
        const QLayoutItem *field = rows->itemAt(row, QFormLayout::FieldRole);
        if (!field || !field->widget())
            continue;
        QWidget::setTabOrder(last, field->widget());
        last = field->widget();
    }
    return last;
}

void dress(QWidget *root)
{
    const auto edits = root->findChildren<QLineEdit *>();
    for (QLineEdit *edit : edits)
        nameClearButton(edit);
    const auto labels = root->findChildren<QLabel *>();
    for (QLabel *label : labels) {
        if (label->property("muted").toBool())
            label->setForegroundRole(QPalette::PlaceholderText);
        if (!label->property("head").toBool())
            continue;
        QFont font = label->font();
        font.setPointSizeF(font.pointSizeF() * 11 / 13);
        font.setWeight(QFont::DemiBold);
        font.setCapitalization(QFont::AllUppercase);
        font.setLetterSpacing(QFont::PercentageSpacing, 104);
        label->setFont(font);
        label->setForegroundRole(QPalette::PlaceholderText);
    }
}

} // namespace portwright
