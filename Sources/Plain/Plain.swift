/// Plain
